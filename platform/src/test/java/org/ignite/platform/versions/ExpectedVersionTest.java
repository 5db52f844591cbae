package org.ignite.platform.versions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExpectedVersionTest {

  @Test
  void onlyTheVersionOfTheTagCounts() {
    assertThatCode(() -> ExpectedVersion.of("\"7-0123456789abcdef\"").check(7))
        .doesNotThrowAnyException();
    assertThatCode(() -> ExpectedVersion.of("W/\"7-fedc\"").check(7)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ExpectedVersion.of("\"7-fedc\"").check(8))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void noTagIsNeededAndAForeignOneIsStale() {
    assertThatThrownBy(() -> ExpectedVersion.of(null)).isInstanceOf(VersionMissing.class);
    assertThatThrownBy(() -> ExpectedVersion.of(" ")).isInstanceOf(VersionMissing.class);
    assertThatThrownBy(() -> ExpectedVersion.of("\"abc\"")).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> ExpectedVersion.of("*")).isInstanceOf(StaleVersion.class);
  }
}
