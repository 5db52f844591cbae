package org.ignite.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.ignite.platform.mail.Failure.Outcome;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void aMailboxThatIsNotThereIsARefusalInTheServersWords() {
    assertThat(Failure.of(answer("recipient address not accepted", "550 5.1.1 No such user")))
        .isEqualTo(new Failure(Outcome.REFUSED, "550 5.1.1 No such user"));
  }

  @Test
  void aTextThatIsNotTakenIsARefusal() {
    assertThat(Failure.of(answer("sending data failed", "554 5.7.1 Looks like spam")).outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aServerThatWillTakeItLaterHasNotGotIt() {
    assertThat(Failure.of(answer("recipient address not accepted", "451 4.7.1 Later")).outcome())
        .isEqualTo(Outcome.NOT_YET);
  }

  /** All mail would be refused one by one for a setting that somebody mends in an hour. */
  @Test
  void aRefusalOfOurOwnSignInOrSenderIsNotOneOfTheMail() {
    assertThat(Failure.of(answer("sender address not accepted", "550 Not yours")).outcome())
        .isEqualTo(Outcome.NOT_YET);
    assertThat(Failure.of(answer("AUTH LOGIN failed", "535 Bad credentials")).outcome())
        .isEqualTo(Outcome.NOT_YET);
  }

  @Test
  void aServerThatIsDownHasNotGotIt() {
    assertThat(Failure.of(new ConnectException("refused")).outcome()).isEqualTo(Outcome.NOT_YET);
  }

  @Test
  void aLostAnswerIsUncertain() {
    assertThat(Failure.of(new TimeoutException()).outcome()).isEqualTo(Outcome.UNCERTAIN);
  }

  private static SMTPException answer(String stage, String words) {
    return new SMTPException(stage, Integer.parseInt(words.substring(0, 3)), List.of(words), false);
  }
}
