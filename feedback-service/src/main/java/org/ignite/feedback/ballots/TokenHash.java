package org.ignite.feedback.ballots;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ignite.platform.hashes.Sha256;

/**
 * Under what a ballot lies in the box: the SHA-256 of the rater's token, which is the HMAC-SHA256
 * of their invitation under the round's key. The token itself is stored nowhere; it can be derived
 * again as long as the key is there, and so a rater's second answer finds their first.
 *
 * @param hex 64 digits
 */
public record TokenHash(String hex) {

  private static final String HMAC = "HmacSHA256";

  static TokenHash of(byte[] roundKey, UUID invitation) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(roundKey, HMAC));
      byte[] token = mac.doFinal(invitation.toString().getBytes(StandardCharsets.US_ASCII));
      byte[] hash = Sha256.of(token);
      return new TokenHash(HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  Buffer buffer() {
    return Buffer.buffer(HexFormat.of().parseHex(hex));
  }
}
