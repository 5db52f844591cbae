package org.ignite.sessions.exchanges;

import java.util.UUID;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A host as a request names one.
 *
 * @param participantId a participant of the cohort; null for oneself, or for a host outside of it
 * @param name of the organisation or department; null for the participant's organisation's
 * @param organisationId of a host outside the cohort, where it is in the registry
 * @param contactName whom a visitor of a host outside the cohort meets
 */
public record NamedHost(
    @Nullable UUID participantId,
    @Nullable String name,
    @Nullable UUID organisationId,
    @Nullable String contactName) {

  /**
   * A participant, for the organisation that they lead.
   *
   * @throws InvalidRequest 422, where another organisation or contact is named, or nothing says
   *     what the host is called
   */
  Host inside(ExchangeParticipant participant) {
    if (organisationId != null) {
      throw new InvalidRequest(
          "/organisationId", "A participant offers a visit to the organisation that they lead.");
    }
    if (contactName != null) {
      throw new InvalidRequest("/contactName", "A visitor meets the participant who offers.");
    }
    String called = name == null ? participant.organisationName() : name;
    return new Host(participant, participant.organisationId(), named(called), null);
  }

  /**
   * A body outside the cohort.
   *
   * @throws InvalidRequest 422, where nothing says what it is called
   */
  Host outside() {
    return new Host(null, organisationId, named(name), contactName);
  }

  private static String named(@Nullable String called) {
    if (called == null) {
      throw new InvalidRequest("/hostName", "Say which organisation or department it is.");
    }
    return called;
  }
}
