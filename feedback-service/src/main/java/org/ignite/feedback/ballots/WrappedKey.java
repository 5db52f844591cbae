package org.ignite.feedback.ballots;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A round key as the database keeps it: AES-256-GCM under the master key, bound to its evaluation
 * (associated data), so that it can't be put in another's place. The layout is nonce (12 bytes),
 * cipher text, tag (16 bytes).
 */
final class WrappedKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private WrappedKey() {}

  /** Wraps a key under a fresh nonce. */
  static byte[] wrap(SecretKey master, UUID evaluation, byte[] roundKey) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, master, evaluation, nonce, roundKey);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * The key again.
   *
   * @throws IllegalStateException if it was wrapped under another master key or for another
   *     evaluation
   */
  static byte[] unwrap(SecretKey master, UUID evaluation, byte[] wrapped) {
    byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
    return run(Cipher.DECRYPT_MODE, master, evaluation, nonce, sealed);
  }

  private static byte[] run(
      int mode, SecretKey master, UUID evaluation, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(evaluation));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A round key can't be wrapped or unwrapped", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
