package org.ignite.participants.involvements.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.involvements.Involvement;
import org.ignite.participants.involvements.InvolvementState;
import org.ignite.participants.involvements.Part;
import org.ignite.participants.involvements.RaterGroup;
import org.ignite.participants.people.Person;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An involvement as callers see it: the programme team, and the person whose it is.
 *
 * @param participantId about whom, where it is about one participant
 * @param answeredAt when they accepted or declined
 * @param endedAt when it ended or was withdrawn
 */
@Schema(name = "Involvement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvolvementView(
    UUID id,
    UUID cohortId,
    UUID personId,
    String givenName,
    String familyName,
    Part part,
    @Nullable RaterGroup raterGroup,
    @Nullable UUID participantId,
    InvolvementState state,
    Instant invitedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @JsonIgnore long version)
    implements Versioned {

  static InvolvementView of(Involvement involvement, Person person) {
    return new InvolvementView(
        involvement.id(),
        involvement.cohortId(),
        person.id(),
        person.details().givenName(),
        person.details().familyName(),
        involvement.part(),
        involvement.raterGroup(),
        involvement.participantId(),
        involvement.state(),
        involvement.invitedAt(),
        involvement.answeredAt(),
        involvement.endedAt(),
        involvement.version());
  }

  static InvolvementView of(Row row) {
    String group = row.getString("rater_group");
    return new InvolvementView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        Part.of(row.getString("part")),
        group == null ? null : RaterGroup.of(group),
        row.getUUID("participant_id"),
        InvolvementState.of(row.getString("state")),
        row.getOffsetDateTime("invited_at").toInstant(),
        Rows.instant(row, "answered_at"),
        Rows.instant(row, "ended_at"),
        row.getLong("version"));
  }
}
