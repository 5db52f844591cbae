package org.ignite.platform.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * What came of an attempt that did not succeed.
 *
 * @param words the mail server's, or ours where it said nothing
 */
record Failure(Outcome outcome, String words) {

  /** What can be done about it. */
  enum Outcome {
    /** The mail server will never have this mail. */
    REFUSED,
    /** Nobody has got it; another attempt may succeed. */
    NOT_YET,
    /** The answer got lost: it may have been taken. A repeat has the same Message-ID. */
    UNCERTAIN
  }

  /**
   * The stages at which a permanent answer is about this mail and its recipient, in the words of
   * Vert.x. At an earlier one it is about our sign-in or our sender address, which is for whoever
   * runs the suite to mend, and all mail waits for it.
   */
  private static final String[] ABOUT_THE_MAIL = {
    "recipient address not accepted", "DATA command not accepted", "sending data failed"
  };

  static Failure of(Throwable thrown) {
    if (thrown instanceof SMTPException answered) {
      boolean forGood =
          answered.isPermanent()
              && Stream.of(ABOUT_THE_MAIL)
                  .anyMatch(stage -> String.valueOf(answered.getMessage()).startsWith(stage));
      return new Failure(
          forGood ? Outcome.REFUSED : Outcome.NOT_YET,
          String.join(" ", answered.getReplyMessages()));
    }
    if (thrown instanceof IllegalArgumentException) {
      return new Failure(Outcome.REFUSED, "This is no address that mail can be sent to.");
    }
    if (thrown instanceof ConnectException || thrown instanceof UnknownHostException) {
      return new Failure(Outcome.NOT_YET, "The mail server can't be reached.");
    }
    return new Failure(Outcome.UNCERTAIN, "The mail server's answer got lost.");
  }
}
