package org.ignite.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.junit.jupiter.api.Test;

class FeedTokensTest {

  private static final UUID PERSON = UUID.fromString("0199f0a0-0000-7000-8000-000000000001");
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final FeedTokens tokens = with(KEY);

  @Test
  void aTokenOpensItsPersonsFeedUntilTheNextGeneration() {
    String token = tokens.token(PERSON, 3);

    assertThat(token).isEqualTo(tokens.token(PERSON, 3)).hasSize(64).matches("[A-Za-z0-9_-]+");
    assertThat(tokens.person(token)).isEqualTo(PERSON);
    assertThat(tokens.opens(token, PERSON, 3)).isTrue();
    assertThat(tokens.opens(token, PERSON, 4)).isFalse();
    assertThat(tokens.opens(token, UUID.randomUUID(), 3)).isFalse();
  }

  @Test
  void anotherKeyTakesEveryAddressBack() {
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(
            with(Base64.getEncoder().encodeToString(other))
                .opens(tokens.token(PERSON, 0), PERSON, 0))
        .isFalse();
  }

  @Test
  void whatCannotBeATokenIsMissing() {
    assertThatThrownBy(() -> tokens.person("")).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> tokens.person("*")).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> tokens.person("AAAA")).isInstanceOf(Missing.class);
  }

  @Test
  void productionWantsAKeyOfItsOwn() {
    assertThat(tokens.shortcomings()).isEmpty();
    assertThat(with("aWduaXRlLWxvY2FsLWNhbGVuZGFyLWZlZWQta2V5LTE=").shortcomings().toString())
        .contains("CALENDAR_FEED_KEY", "default");
    assertThat(with("AAAA").shortcomings().toString()).contains("32 bytes");
    assertThat(with("?").shortcomings().toString()).contains("32 bytes");
  }

  private static FeedTokens with(String key) {
    return new FeedTokens(new AppointmentsTest.TestConfig(key, "a@example.org"));
  }
}
