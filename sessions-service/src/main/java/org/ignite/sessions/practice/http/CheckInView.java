package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** With what a set opens its next meeting. */
@Schema(name = "SetCheckIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInView(
    @Schema(description = "When the last meeting ended; absent before the first.")
        @Nullable Instant since,
    List<Member> members)
    implements Versioned {

  /** What one of the set comes back to. */
  @Schema(name = "SetCheckInMember")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(
      UUID participantId,
      @Schema(description = "Absent while nothing is known of the person.") @Nullable String name,
      @Schema(description = "In the order in which they are due.") List<ActionView> actions) {}

  /** It is made of others, which have theirs. */
  @Override
  @JsonIgnore
  public long version() {
    return 0;
  }

  @Override
  public boolean whole() {
    return false;
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
