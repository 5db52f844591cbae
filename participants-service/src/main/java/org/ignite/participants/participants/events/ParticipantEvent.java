package org.ignite.participants.participants.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.outbox.Event;
import org.jspecify.annotations.Nullable;

/**
 * Each step of a participation, and each change of what a set is formed by: ids and state, no
 * names.
 *
 * @param happened {@code applied}, {@code waiting-listed}, {@code offered}, {@code declined},
 *     {@code lapsed}, {@code signed}, {@code confirmed}, {@code activated}, {@code completed},
 *     {@code withdrawn}, {@code deferred}; {@code corrected} for a step that was undone; {@code
 *     changed}, {@code moved}, {@code office-lost}
 * @param organisationId what they lead; absent for who has lost office
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantEvent(
    String happened,
    UUID participantId,
    UUID personId,
    UUID cohortId,
    @Nullable UUID organisationId,
    String roleTitle,
    ParticipantState state,
    @Nullable LocalDate inPostSince,
    List<Theme> interests)
    implements Event {

  public static ParticipantEvent of(String happened, Participant participant) {
    return new ParticipantEvent(
        happened,
        participant.id(),
        participant.personId(),
        participant.cohortId(),
        participant.organisationId(),
        participant.roleTitle(),
        participant.state(),
        participant.profile().inPostSince(),
        participant.profile().interests());
  }
}
