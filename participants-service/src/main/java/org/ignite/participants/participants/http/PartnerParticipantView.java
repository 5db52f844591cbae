package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.participants.ParticipantState;
import org.jspecify.annotations.Nullable;

/**
 * A participation as a partner's machine sees it: who it is, what they lead, and how far they are.
 * No mail address: people are matched by the partner's own ids.
 *
 * @param organisationId absent for who has lost office, as is the name
 * @param state confirmed, active or completed; nobody else is shown
 */
@Schema(
    name = "PartnerParticipant",
    extensions = @Extension(name = "x-shown-to", value = "machines"))
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerParticipantView(
    UUID id,
    UUID cohortId,
    UUID personId,
    String givenName,
    String familyName,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    String roleTitle,
    ParticipantState state,
    @JsonIgnore long version)
    implements SeenParticipant {

  static PartnerParticipantView of(Row row) {
    return new PartnerParticipantView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getUUID("organisation_id"),
        row.getString("organisation_name"),
        row.getString("role_title"),
        ParticipantState.of(row.getString("state")),
        row.getLong("version"));
  }

  @Override
  public boolean whole() {
    return false;
  }
}
