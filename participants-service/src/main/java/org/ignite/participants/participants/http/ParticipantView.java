package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantProfile;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.participants.participants.Standing;
import org.ignite.participants.people.Person;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A participation as callers see it. Peers see who it is and what they lead; the rest is for the
 * programme team and the participant.
 *
 * @param organisationId absent for who has lost office, as is the name
 * @param roleTitle for who has lost office, what they were
 * @param waitingSince since when they have been on the waiting list
 * @param offerExpiresAt until when the offer of a place holds
 * @param signedVersion the version of the commitment that they signed
 * @param leftBecause why they withdrew or deferred
 * @param deferredTo their participation in the later cohort
 * @param interests the most wanted first
 * @param whole false as peers see it
 */
@Schema(name = "Participant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantView(
    UUID id,
    UUID cohortId,
    UUID personId,
    String givenName,
    String familyName,
    @Nullable String preferredName,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    String roleTitle,
    ParticipantState state,
    @Nullable Instant waitingSince,
    @Nullable Instant offerExpiresAt,
    @Nullable Instant signedAt,
    @Nullable String signedName,
    @Nullable Integer signedVersion,
    @Nullable String leftBecause,
    @Nullable UUID deferredTo,
    @Nullable LocalDate inPostSince,
    @Nullable List<Theme> interests,
    @JsonIgnore boolean whole,
    @JsonIgnore long version)
    implements SeenParticipant {

  static ParticipantView whole(
      Participant participant, Person person, @Nullable Organisation organisation) {
    Standing standing = participant.standing();
    ParticipantProfile profile = participant.profile();
    return new ParticipantView(
        participant.id(),
        participant.cohortId(),
        person.id(),
        person.details().givenName(),
        person.details().familyName(),
        profile.preferredName(),
        participant.organisationId(),
        organisation == null ? null : organisation.facts().name(),
        participant.roleTitle(),
        standing.state(),
        standing.waitingSince(),
        standing.offerExpiresAt(),
        standing.signedAt(),
        standing.signedName(),
        standing.signedVersion(),
        standing.leftBecause(),
        standing.deferredTo(),
        profile.inPostSince(),
        profile.interests(),
        true,
        participant.version());
  }

  static ParticipantView whole(Row row) {
    return new ParticipantView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("preferred_name"),
        row.getUUID("organisation_id"),
        row.getString("organisation_name"),
        row.getString("role_title"),
        ParticipantState.of(row.getString("state")),
        Rows.instant(row, "waiting_since"),
        Rows.instant(row, "offer_expires_at"),
        Rows.instant(row, "signed_at"),
        row.getString("signed_name"),
        row.getInteger("signed_version"),
        row.getString("left_because"),
        row.getUUID("deferred_to"),
        row.getLocalDate("in_post_since"),
        Arrays.stream(row.getArrayOfStrings("interests")).map(Theme::of).toList(),
        true,
        row.getLong("version"));
  }

  static ParticipantView forPeers(Row row) {
    return new ParticipantView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("preferred_name"),
        row.getUUID("organisation_id"),
        row.getString("organisation_name"),
        row.getString("role_title"),
        ParticipantState.of(row.getString("state")),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        row.getLong("version"));
  }
}
