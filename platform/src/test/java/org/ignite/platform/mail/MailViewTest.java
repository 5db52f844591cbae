package org.ignite.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailViewTest {

  /** A line may be folded anywhere, the word and the answer included. */
  @Test
  void theAnswerIsLeftOutWhereverTheLineIsFolded() {
    String line = "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;RSVP=TRUE:mailto:a@b.example";
    for (int at = 1; at < line.length(); at++) {
      String folded = line.substring(0, at) + "\r\n " + line.substring(at);

      assertThat(MailView.withoutAnswer("METHOD:REQUEST\r\n" + folded + "\r\nEND:VEVENT\r\n"))
          .isEqualTo(
              "METHOD:REQUEST\r\nATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:a@b.example\r\n"
                  + "END:VEVENT\r\n");
    }
  }

  @Test
  void whereTheAnswerIsLastTheAddressStays() {
    assertThat(MailView.withoutAnswer("attendee;partstat=accepted:mailto:a@b.example\r\n"))
        .isEqualTo("attendee:mailto:a@b.example\r\n");
    assertThat(MailView.withoutAnswer(null)).isNull();
  }
}
