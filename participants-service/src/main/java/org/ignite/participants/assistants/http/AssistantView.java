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
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as their principal has named them, whatever the registry knows of the person.
 *
 * @param id the delegation's
 * @param revokedAt absent while the delegation holds
 */
@Schema(name = "Assistant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssistantView(
    UUID id,
    UUID participantId,
    String givenName,
    String familyName,
    String email,
    List<Permission> permissions,
    Instant grantedAt,
    @Nullable Instant revokedAt) {

  static AssistantView of(Delegation delegation) {
    return new AssistantView(
        delegation.id(),
        delegation.participantId(),
        delegation.givenName(),
        delegation.familyName(),
        delegation.email(),
        delegation.permissions(),
        delegation.grantedAt(),
        delegation.revokedAt());
  }

  static AssistantView of(Row row) {
    return new AssistantView(
        row.getUUID("id"),
        row.getUUID("participant_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("email"),
        Arrays.stream(row.getArrayOfStrings("permissions")).map(Permission::of).toList(),
        row.getOffsetDateTime("granted_at").toInstant(),
        Rows.instant(row, "revoked_at"));
  }
}
