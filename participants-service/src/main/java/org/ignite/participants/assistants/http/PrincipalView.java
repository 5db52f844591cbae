package org.ignite.participants.assistants.http;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.assistants.Permission;

/**
 * A participant as their assistant finds them.
 *
 * @param id the delegation's
 */
@Schema(name = "Principal")
public record PrincipalView(
    UUID id,
    UUID participantId,
    UUID cohortId,
    String givenName,
    String familyName,
    List<Permission> permissions) {

  static PrincipalView of(Row row) {
    return new PrincipalView(
        row.getUUID("id"),
        row.getUUID("participant_id"),
        row.getUUID("cohort_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        Arrays.stream(row.getArrayOfStrings("permissions")).map(Permission::of).toList());
  }
}
