package org.ignite.feedback.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TokenHashTest {

  private static final UUID INVITATION = UUID.fromString("0199f0a0-0000-7000-8000-0000000000b1");
  private static final UUID EVALUATION = UUID.fromString("0199f0a0-0000-7000-8000-0000000000e1");
  private static final byte[] ROUND_KEY = bytes(7);
  private static final SecretKey MASTER = new SecretKeySpec(bytes(1), "AES");

  @Test
  void oneInvitationHasOneTokenInARound() {
    assertThat(TokenHash.of(ROUND_KEY, INVITATION))
        .isEqualTo(TokenHash.of(ROUND_KEY.clone(), INVITATION));
  }

  @Test
  void anotherRoundHasOtherTokens() {
    assertThat(TokenHash.of(bytes(8), INVITATION))
        .isNotEqualTo(TokenHash.of(ROUND_KEY, INVITATION));
  }

  @Test
  void anotherInvitationHasAnotherToken() {
    assertThat(TokenHash.of(ROUND_KEY, EVALUATION))
        .isNotEqualTo(TokenHash.of(ROUND_KEY, INVITATION));
  }

  @Test
  void aWrappedKeyComesBack() {
    byte[] wrapped = WrappedKey.wrap(MASTER, EVALUATION, ROUND_KEY);

    assertThat(WrappedKey.unwrap(MASTER, EVALUATION, wrapped)).isEqualTo(ROUND_KEY);
  }

  @Test
  void aKeyIsNeverWrappedTheSameWayTwice() {
    assertThat(WrappedKey.wrap(MASTER, EVALUATION, ROUND_KEY))
        .isNotEqualTo(WrappedKey.wrap(MASTER, EVALUATION, ROUND_KEY));
  }

  @Test
  void withoutTheMasterKeyItStaysWrapped() {
    byte[] wrapped = WrappedKey.wrap(MASTER, EVALUATION, ROUND_KEY);

    assertThatThrownBy(
            () -> WrappedKey.unwrap(new SecretKeySpec(bytes(2), "AES"), EVALUATION, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyIsOfNoUseInAnotherRound() {
    byte[] wrapped = WrappedKey.wrap(MASTER, EVALUATION, ROUND_KEY);

    assertThatThrownBy(() -> WrappedKey.unwrap(MASTER, INVITATION, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
