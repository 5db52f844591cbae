package org.ignite.sessions.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import org.ignite.sessions.calendar.Attending;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

  @Test
  void onlyWhoHasASeatHasAccepted() {
    assertThat(LetterWriter.attending(Reply.YES, Seat.TAKEN)).isEqualTo(Attending.ACCEPTED);
    assertThat(LetterWriter.attending(Reply.YES, Seat.WAITING)).isEqualTo(Attending.TENTATIVE);
    assertThat(LetterWriter.attending(Reply.YES, Seat.OFFERED)).isEqualTo(Attending.TENTATIVE);
  }
}
