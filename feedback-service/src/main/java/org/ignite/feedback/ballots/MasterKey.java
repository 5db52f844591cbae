package org.ignite.feedback.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.ignite.feedback.FeedbackConfig;
import org.ignite.platform.startup.ProductionReadiness;

/**
 * The key that wraps the keys of open rounds. It is not in the database, so that a copy of the
 * database alone can't tell whose a ballot is.
 */
@ApplicationScoped
class MasterKey implements ProductionReadiness.Requirement {

  private static final int BYTES = 32;

  /** In the repository, and so known to everybody. */
  private static final Set<String> PUBLISHED =
      Set.of("aWduaXRlLWxvY2FsLWJhbGxvdC1tYXN0ZXIta2V5LTE=");

  private final String encoded;

  MasterKey(FeedbackConfig config) {
    this.encoded = config.ballotMasterKey();
  }

  /**
   * The key, for AES.
   *
   * @throws IllegalStateException if the setting is not 32 bytes in Base64
   */
  SecretKey key() {
    byte[] bytes = decoded();
    if (bytes.length != BYTES) {
      throw new IllegalStateException("BALLOT_MASTER_KEY is not 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public List<String> shortcomings() {
    if (PUBLISHED.contains(encoded)) {
      return List.of(
          "BALLOT_MASTER_KEY is the published default; make one with: openssl rand -base64 32.");
    }
    return decoded().length == BYTES
        ? List.of()
        : List.of(
            "BALLOT_MASTER_KEY is not 32 bytes in Base64; make one with: openssl rand -base64 32.");
  }

  private byte[] decoded() {
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
