package org.ignite.sessions.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.ignite.sessions.calendar.Attending;
import org.ignite.sessions.sessions.MeetingTime;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

  @Test
  void theDayIsSaidOnce() {
    assertThat(LetterWriter.when(time("2026-11-12T10:00:00", "2026-11-12T16:00:00")))
        .isEqualTo("Thursday 12 November 2026, 10:00 to 16:00");
  }

  @Test
  void aResidentialHasTwoDays() {
    assertThat(LetterWriter.when(time("2026-09-17T12:00:00", "2026-09-18T12:00:00")))
        .isEqualTo("Thursday 17 September 2026, 12:00 to Friday 18 September 2026, 12:00");
  }

  @Test
  void onlyWhoHasASeatHasAccepted() {
    assertThat(LetterWriter.attending(Reply.YES, Seat.TAKEN)).isEqualTo(Attending.ACCEPTED);
    assertThat(LetterWriter.attending(Reply.YES, Seat.WAITING)).isEqualTo(Attending.TENTATIVE);
    assertThat(LetterWriter.attending(Reply.YES, Seat.OFFERED)).isEqualTo(Attending.TENTATIVE);
  }

  private static MeetingTime time(String from, String to) {
    return MeetingTime.of(LocalDateTime.parse(from), LocalDateTime.parse(to), "Europe/London");
  }
}
