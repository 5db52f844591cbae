package org.ignite.participants.programmes.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.programmes.Programme;
import org.ignite.participants.programmes.ProgrammeDetails;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** A programme as callers see it. */
@Schema(name = "Programme")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
    UUID id,
    String name,
    @Nullable String description,
    @Nullable String organiser,
    @JsonIgnore long version)
    implements Versioned {

  static ProgrammeView of(Programme programme) {
    ProgrammeDetails details = programme.details();
    return new ProgrammeView(
        programme.id(),
        details.name(),
        details.description(),
        details.organiser(),
        programme.version());
  }

  static ProgrammeView of(Row row) {
    return new ProgrammeView(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("description"),
        row.getString("organiser"),
        row.getLong("version"));
  }
}
