package org.ignite.participants.assistants.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.assistants.Delegation;
import org.ignite.participants.assistants.Permission;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonDetails;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as their principal sees them.
 *
 * @param id the delegation's
 * @param personId the assistant
 * @param revokedAt absent while the delegation holds
 */
@Schema(name = "Assistant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssistantView(
    UUID id,
    UUID participantId,
    UUID personId,
    String givenName,
    String familyName,
    String email,
    List<Permission> permissions,
    Instant grantedAt,
    @Nullable Instant revokedAt) {

  static AssistantView of(Delegation delegation, Person person) {
    PersonDetails details = person.details();
    return new AssistantView(
        delegation.id(),
        delegation.participantId(),
        person.id(),
        details.givenName(),
        details.familyName(),
        details.email(),
        delegation.permissions(),
        delegation.grantedAt(),
        delegation.revokedAt());
  }

  static AssistantView of(Row row) {
    return new AssistantView(
        row.getUUID("id"),
        row.getUUID("participant_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("email"),
        Arrays.stream(row.getArrayOfStrings("permissions")).map(Permission::of).toList(),
        row.getOffsetDateTime("granted_at").toInstant(),
        Rows.instant(row, "revoked_at"));
  }
}
