package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a participant leads or has led.
 *
 * @param since absent where it was before they applied and they have not said since when
 * @param until the last day; absent while it lasts
 */
@Schema(name = "Post")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(
    UUID id,
    UUID organisationId,
    String organisationName,
    String roleTitle,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  static PostView of(Row row) {
    return new PostView(
        row.getUUID("id"),
        row.getUUID("organisation_id"),
        row.getString("organisation_name"),
        row.getString("role_title"),
        row.getLocalDate("since"),
        row.getLocalDate("until"));
  }
}
