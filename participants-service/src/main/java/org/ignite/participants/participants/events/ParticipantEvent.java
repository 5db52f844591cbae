package org.ignite.participants.participants.events;

import java.util.UUID;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.platform.outbox.Event;

/** Each step of a participation: ids and state, no names. */
public record ParticipantEvent(
    String happened,
    UUID participantId,
    UUID personId,
    UUID cohortId,
    UUID organisationId,
    String roleTitle,
    ParticipantState state)
    implements Event {

  public static ParticipantEvent applied(Participant participant) {
    return of("applied", participant);
  }

  public static ParticipantEvent offered(Participant participant) {
    return of("offered", participant);
  }

  public static ParticipantEvent signed(Participant participant) {
    return of("signed", participant);
  }

  public static ParticipantEvent confirmed(Participant participant) {
    return of("confirmed", participant);
  }

  public static ParticipantEvent activated(Participant participant) {
    return of("activated", participant);
  }

  public static ParticipantEvent completed(Participant participant) {
    return of("completed", participant);
  }

  public static ParticipantEvent withdrawn(Participant participant) {
    return of("withdrawn", participant);
  }

  private static ParticipantEvent of(String happened, Participant participant) {
    return new ParticipantEvent(
        happened,
        participant.id(),
        participant.personId(),
        participant.cohortId(),
        participant.organisationId(),
        participant.roleTitle(),
        participant.state());
  }
}
