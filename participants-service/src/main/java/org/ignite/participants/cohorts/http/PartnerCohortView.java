package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cohort as a partner's machine sees it: which season it is, and nothing of its terms. */
@Schema(name = "PartnerCohort", extensions = @Extension(name = "x-shown-to", value = "machines"))
public record PartnerCohortView(
    UUID id, String name, LocalDate startsOn, LocalDate endsOn, @JsonIgnore long version)
    implements SeenCohort {

  static PartnerCohortView of(Row row) {
    return new PartnerCohortView(
        row.getUUID("id"),
        row.getString("name"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getLong("version"));
  }

  @Override
  public boolean whole() {
    return false;
  }
}
