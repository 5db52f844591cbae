package org.ignite.sessions.prompts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What tells a device from another: a random value that it made, or keeps in a cookie. It is stored
 * nowhere; a prompt's answers lie under its HMAC by that prompt's key, so that two answers of one
 * device to two prompts have nothing in common.
 *
 * @param value 22 to 86 characters of Base64 for URLs: 128 to 512 random bits
 */
public record Device(String value) {

  /** For checking a value before it becomes one. */
  public static final String PATTERN = "[A-Za-z0-9_-]{22,86}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  /** A new one. */
  public static Device next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Device(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The one of a cookie; null where it is none. */
  public static @Nullable Device of(@Nullable String cookie) {
    return cookie != null && SHAPE.matcher(cookie).matches() ? new Device(cookie) : null;
  }

  /** Under what its answer lies while the prompt is open. */
  byte[] hash(byte[] promptKey) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(promptKey, HMAC));
      return mac.doFinal(value.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  /** Without the value, so that no log line has it. */
  @Override
  public String toString() {
    return "Device";
  }
}
