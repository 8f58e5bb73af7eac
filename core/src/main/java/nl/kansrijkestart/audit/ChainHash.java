package nl.kansrijkestart.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.kansrijkestart.privacy.HostKey;
import org.jspecify.annotations.Nullable;

/** The hash of a record: SHA-256, or HMAC-SHA-256 where the host gave a key. */
final class ChainHash {

  static final String DOMAIN = "kansrijkestart-audit/1";

  private final @Nullable HostKey key;

  ChainHash(@Nullable HostKey key) {
    this.key = key;
  }

  /** The hash of the bytes of a record without its own hash. */
  AuditHash of(byte[] body) {
    return new AuditHash(
        HexFormat.of().formatHex(key == null ? digest(body) : key.mac(DOMAIN, body)));
  }

  private static byte[] digest(byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((DOMAIN + "\n").getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256", e);
    }
  }
}
