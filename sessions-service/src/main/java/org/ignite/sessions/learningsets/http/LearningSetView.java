package org.ignite.sessions.learningsets.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** A learning set as its members, its facilitator and the programme team see it. */
@Schema(name = "LearningSet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LearningSetView(
    UUID id,
    UUID cohortId,
    String name,
    UUID facilitatorId,
    @Nullable String facilitatorName,
    List<Member> members,
    @JsonIgnore long version)
    implements Versioned {

  /** One of a set. */
  @Schema(name = "LearningSetMember")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(UUID participantId, @Nullable String name) {}

  static LearningSetView of(Row row) {
    JsonArray members = row.getJsonArray("members");
    return new LearningSetView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getString("name"),
        row.getUUID("facilitator_id"),
        row.getString("facilitator_name"),
        members.stream()
            .map(JsonObject.class::cast)
            .map(
                member ->
                    new Member(
                        UUID.fromString(member.getString("participantId")),
                        member.getString("name")))
            .toList(),
        row.getLong("version"));
  }
}
