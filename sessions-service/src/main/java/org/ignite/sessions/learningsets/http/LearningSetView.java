package org.ignite.sessions.learningsets.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.learningsets.LearningSet;
import org.ignite.sessions.learningsets.LearningSetState;
import org.ignite.sessions.learningsets.WholeSet;
import org.ignite.sessions.people.Person;
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
    LearningSetState state,
    @Schema(description = "Who holds it next; absent where nobody was agreed.") @Nullable Next next,
    List<Member> members,
    @JsonIgnore long version)
    implements Versioned {

  /** One of a set. */
  @Schema(name = "LearningSetMember")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(UUID participantId, @Nullable String name) {}

  /**
   * Who holds a set next.
   *
   * @param from the first day, in London
   */
  @Schema(name = "NextFacilitator")
  public record Next(UUID facilitatorId, LocalDate from) {

    private static @Nullable Next of(@Nullable UUID facilitatorId, @Nullable LocalDate from) {
      return facilitatorId == null || from == null ? null : new Next(facilitatorId, from);
    }
  }

  static LearningSetView of(WholeSet whole) {
    LearningSet set = whole.set();
    Person facilitator = whole.facilitator();
    return new LearningSetView(
        set.id(),
        set.cohortId(),
        set.name(),
        set.facilitatorId(),
        facilitator == null ? null : facilitator.fullName(),
        set.state(),
        Next.of(set.nextFacilitatorId(), set.nextFrom()),
        whole.members().stream()
            .map(member -> new Member(member.participantId(), member.name()))
            .toList(),
        set.version());
  }

  static LearningSetView of(Row row) {
    JsonArray members = row.getJsonArray("members");
    return new LearningSetView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getString("name"),
        row.getUUID("facilitator_id"),
        row.getString("facilitator_name"),
        LearningSetState.valueOf(row.getString("state")),
        Next.of(row.getUUID("next_facilitator_id"), row.getLocalDate("next_from")),
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
