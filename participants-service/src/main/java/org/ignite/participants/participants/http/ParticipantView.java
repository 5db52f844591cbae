package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.participants.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A participation as callers see it. Peers see who it is and what they lead; the signature and the
 * reason of a withdrawal are for the programme team and the participant.
 */
@Schema(name = "Participant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantView(
    UUID id,
    UUID cohortId,
    UUID personId,
    String givenName,
    String familyName,
    UUID organisationId,
    String organisationName,
    String roleTitle,
    ParticipantState state,
    @Nullable Instant signedAt,
    @Nullable String signedName,
    @Nullable String withdrawnBecause,
    @JsonIgnore long version)
    implements SeenParticipant {

  static ParticipantView of(Participant participant, Person person, Organisation organisation) {
    return new ParticipantView(
        participant.id(),
        participant.cohortId(),
        person.id(),
        person.details().givenName(),
        person.details().familyName(),
        organisation.id(),
        organisation.facts().name(),
        participant.roleTitle(),
        participant.state(),
        participant.signedAt(),
        participant.signedName(),
        participant.withdrawnBecause(),
        participant.version());
  }

  static ParticipantView whole(Row row) {
    OffsetDateTime signedAt = row.getOffsetDateTime("signed_at");
    return of(
        row,
        signedAt == null ? null : signedAt.toInstant(),
        row.getString("signed_name"),
        row.getString("withdrawn_because"));
  }

  static ParticipantView forPeers(Row row) {
    return of(row, null, null, null);
  }

  private static ParticipantView of(
      Row row,
      @Nullable Instant signedAt,
      @Nullable String signedName,
      @Nullable String withdrawnBecause) {
    return new ParticipantView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getUUID("organisation_id"),
        row.getString("organisation_name"),
        row.getString("role_title"),
        ParticipantState.of(row.getString("state")),
        signedAt,
        signedName,
        withdrawnBecause,
        row.getLong("version"));
  }
}
