package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the host with which the library makes keyed hashes (sleutel): of pseudonyms, of
 * receipts, of the audit log.
 *
 * <p>The host makes it with a secure random generator, keeps it in its own key store, and hands it
 * over in bytes. The library never shows, writes or logs it. One key serves several ends: each has
 * a domain of its own, so that a hash made for one end says nothing in another.
 *
 * <p>The hash is HMAC-SHA-256 (RFC 2104, FIPS 180-4) over the domain in UTF-8, one line feed, and
 * the message.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HostKey {

  /** The shortest key, in bytes: as long as the hash itself. */
  public static final int MIN_BYTES = 32;

  /** The longest key, in bytes. */
  public static final int MAX_BYTES = 1024;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern DOMAIN = Pattern.compile("[a-z][a-z0-9./:-]{0,119}");

  private final SecretKeySpec key;

  private HostKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * A key of the host's own bytes, which are copied.
   *
   * @param bytes 32 to 1024 bytes from a secure random generator, not null
   * @return the key, never null
   * @throws IllegalArgumentException if there are fewer or more bytes, or if all are the same
   */
  public static HostKey of(byte[] bytes) {
    byte[] copy = bytes.clone();
    if (copy.length < MIN_BYTES || copy.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "A host key must be "
              + MIN_BYTES
              + " to "
              + MAX_BYTES
              + " random bytes, had "
              + copy.length);
    }
    boolean same = true;
    for (byte each : copy) {
      same &= each == copy[0];
    }
    if (same) {
      throw new IllegalArgumentException(
          "A host key must come from a secure random generator; all its bytes are the same");
    }
    return new HostKey(copy);
  }

  /**
   * The keyed hash of a message for one end.
   *
   * @param domain what the hash is for, such as {@code kansrijkestart-audit/1}: 1 to 120 lower-case
   *     letters, digits, dots, slashes, colons or hyphens, starting with a letter, not null
   * @param message the message, not null
   * @return 32 bytes, never null
   * @throws IllegalArgumentException if the domain has another form
   */
  public byte[] mac(String domain, byte[] message) {
    requireNonNull(domain, "domain");
    requireNonNull(message, "message");
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "A domain must be 1 to 120 lower-case letters, digits, dots, slashes, colons or hyphens,"
              + " starting with a letter");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(domain.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) '\n');
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must offer HmacSHA256", e);
    }
  }

  /**
   * The name of the type; the key is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
