package org.ignite.feedback.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.ignite.feedback.FeedbackConfig;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

  @Test
  void productionRefusesThePublishedDefault() {
    assertThat(shortcomings("aWduaXRlLWxvY2FsLWJhbGxvdC1tYXN0ZXIta2V5LTE="))
        .contains("published default");
  }

  @Test
  void productionRefusesAKeyThatIsTooShort() {
    assertThat(shortcomings(Base64.getEncoder().encodeToString(new byte[16]))).contains("32 bytes");
  }

  @Test
  void productionRefusesWhatIsNotBase64() {
    assertThat(shortcomings("a secret of ours")).contains("32 bytes");
  }

  @Test
  void aKeyOfOnesOwnWillDo() {
    assertThat(shortcomings(Base64.getEncoder().encodeToString(new byte[32]))).isEmpty();
  }

  private static String shortcomings(String key) {
    return String.join(" ", new MasterKey(config(key)).shortcomings());
  }

  private static FeedbackConfig config(String key) {
    return new FeedbackConfig() {
      @Override
      public Duration evaluationOpenFor() {
        return Duration.ofDays(14);
      }

      @Override
      public Duration dueEvaluationsClosedEvery() {
        return Duration.ofMinutes(1);
      }

      @Override
      public String ballotMasterKey() {
        return key;
      }
    };
  }
}
