package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.practice.GroundRules;
import org.jspecify.annotations.Nullable;

/** The ground rules of a set as its members and its facilitator see them. */
@Schema(name = "GroundRules")
public record GroundRulesView(
    @Schema(
            description = "In their order.",
            examples = "[\"What is said here stays here.\", \"We ask before we advise.\"]")
        List<String> points,
    @Schema(description = "Whether everybody whose agreement they need has agreed to them.")
        boolean agreedByAll,
    @Schema(description = "Everybody whose agreement they need: the facilitator, then the members.")
        List<Agreement> agreements,
    @JsonIgnore long version)
    implements Versioned {

  /** Whether one of the set has agreed to the rules as they stand now. */
  @Schema(name = "GroundRulesAgreement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agreement(
      @Schema(description = "Absent for the facilitator.") @Nullable UUID participantId,
      @Schema(description = "Absent while nothing is known of the person.") @Nullable String name,
      boolean facilitator,
      boolean agreed) {

    private static Agreement of(JsonObject one) {
      String participant = one.getString("participantId");
      return new Agreement(
          participant == null ? null : UUID.fromString(participant),
          one.getString("name"),
          participant == null,
          one.getBoolean("agreed"));
    }
  }

  static GroundRulesView of(Row row) {
    String[] points = row.getArrayOfStrings("points");
    Long version = row.getLong("version");
    List<Agreement> agreements =
        row.getJsonArray("agreements").stream()
            .map(JsonObject.class::cast)
            .map(Agreement::of)
            .toList();
    return new GroundRulesView(
        points == null ? GroundRules.PROPOSED : List.of(points),
        agreements.stream().allMatch(Agreement::agreed),
        agreements,
        version == null ? 0 : version);
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "GroundRulesView";
  }
}
