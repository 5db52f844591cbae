package org.ignite.sessions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.startup.ProductionReadiness;

/**
 * The secret part of a feed's address: a person's id and HMAC-SHA256(key, id and generation). It
 * can be shown again at any time and is stored nowhere; another generation, or another key, and the
 * old one opens nothing.
 */
@ApplicationScoped
public class FeedTokens implements ProductionReadiness.Requirement {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int ID_BYTES = 16;

  /** In the repository, and so known to everybody. */
  private static final String PUBLISHED = "aWduaXRlLWxvY2FsLWNhbGVuZGFyLWZlZWQta2V5LTE=";

  private static final String MAKE_ONE = "make one with: openssl rand -base64 32.";

  private final String encoded;

  FeedTokens(CalendarConfig config) {
    this.encoded = config.feedKey();
  }

  /** The token of a person's present address. */
  public String token(UUID personId, int generation) {
    byte[] id = bytes(personId);
    byte[] token = Arrays.copyOf(id, ID_BYTES + BYTES);
    System.arraycopy(mac(id, generation), 0, token, ID_BYTES, BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Whose feed a token says that it opens; {@link #opens} tells whether it does.
   *
   * @throws Missing 404, if it can't be a token
   */
  public UUID person(String token) {
    byte[] bytes = decoded(Base64.getUrlDecoder(), token);
    if (bytes.length != ID_BYTES + BYTES) {
      throw new Missing("calendar");
    }
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }

  /** Compared in a time that tells nothing of the token that would be right. */
  public boolean opens(String token, UUID personId, int generation) {
    return MessageDigest.isEqual(
        decoded(Base64.getUrlDecoder(), token),
        decoded(Base64.getUrlDecoder(), token(personId, generation)));
  }

  @Override
  public List<String> shortcomings() {
    if (encoded.equals(PUBLISHED)) {
      return List.of("CALENDAR_FEED_KEY is the published default; " + MAKE_ONE);
    }
    return decoded(Base64.getDecoder(), encoded).length == BYTES
        ? List.of()
        : List.of("CALENDAR_FEED_KEY is not 32 bytes in Base64; " + MAKE_ONE);
  }

  private byte[] mac(byte[] id, int generation) {
    byte[] key = decoded(Base64.getDecoder(), encoded);
    if (key.length != BYTES) {
      throw new IllegalStateException("CALENDAR_FEED_KEY is not 32 bytes in Base64");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(id);
      return mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(generation).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] decoded(Base64.Decoder decoder, String text) {
    try {
      return decoder.decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
