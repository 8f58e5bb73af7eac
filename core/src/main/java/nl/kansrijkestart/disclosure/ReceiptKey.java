package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which the host signs its receipts (sleutel): HMAC-SHA-256. Keep it out of the
 * database that holds the receipts.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ReceiptKey {

  /** The least length, in bytes: that of the hash. */
  public static final int MIN_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  private ReceiptKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * A key of these bytes.
   *
   * @param secret at least 32 random bytes; copied; not null
   * @return the key, never null
   * @throws IllegalArgumentException if there are fewer bytes, or if all are the same
   */
  public static ReceiptKey of(byte[] secret) {
    if (requireNonNull(secret, "secret").length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "A key must be at least " + MIN_BYTES + " random bytes, was " + secret.length);
    }
    byte[] copy = secret.clone();
    boolean same = true;
    for (byte each : copy) {
      same &= each == copy[0];
    }
    if (same) {
      throw new IllegalArgumentException(
          "A key must come from a secure random generator; all its bytes are the same");
    }
    return new ReceiptKey(copy);
  }

  String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }

  /** Compares in the same time whatever the difference. */
  boolean signed(String text, String signature) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The name of the type; the secret is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "ReceiptKey[masked]";
  }
}
