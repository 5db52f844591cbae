package org.ignite.participants.organisations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the history of another one.
 *
 * @param part what it is to the one whose history was asked for
 * @param existsToday false from the day on which it ended
 * @param endedOn the day on which it ceased to exist; absent while it does
 * @param successors ids of the organisations that took its place
 */
@Schema(name = "OrganisationInHistory")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
    UUID id,
    String code,
    String name,
    Part part,
    boolean existsToday,
    @Nullable LocalDate endedOn,
    List<UUID> successors) {

  /** Where two succeed each other, as no register should have it, either is a successor. */
  @Schema(name = "PartInHistory")
  public enum Part {
    @JsonProperty("predecessor")
    PREDECESSOR,
    @JsonProperty("itself")
    ITSELF,
    @JsonProperty("successor")
    SUCCESSOR
  }

  static HistoryView of(Row row, LocalDate today) {
    LocalDate endedOn = row.getLocalDate("ended_on");
    return new HistoryView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        Part.valueOf(row.getString("part")),
        endedOn == null || endedOn.isAfter(today),
        endedOn,
        List.of(row.getArrayOfUUIDs("successors")));
  }
}
