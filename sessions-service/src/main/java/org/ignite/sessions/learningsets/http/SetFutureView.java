package org.ignite.sessions.learningsets.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.learningsets.FutureChoice;
import org.ignite.sessions.learningsets.LearningSetState;
import org.ignite.sessions.learningsets.SetFuture;
import org.jspecify.annotations.Nullable;

/** What the members of a set want to become of it, as one of them sees it. */
@Schema(name = "SetFuture")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SetFutureView(
    LearningSetState state,
    @Schema(description = "What you want; absent where you have not said.") @Nullable Wish own,
    @Schema(description = "How many want to close it; once all do, it is closed.") long closing,
    @Schema(description = "How many want to carry it on.") long carryingOn,
    @Schema(description = "How many members it has.") long members) {

  /** What a member wants. */
  @Schema(name = "FutureChoice")
  enum Wish {
    @JsonProperty("close")
    CLOSE,
    @JsonProperty("carry-on")
    CARRY_ON
  }

  static SetFutureView of(SetFuture future) {
    return new SetFutureView(
        future.state(),
        wish(future.own()),
        future.closing(),
        future.carryingOn(),
        future.members());
  }

  private static @Nullable Wish wish(@Nullable FutureChoice wish) {
    return wish == null
        ? null
        : switch (wish) {
          case CLOSE -> Wish.CLOSE;
          case CARRY_ON -> Wish.CARRY_ON;
        };
  }
}
