package org.ignite.sessions.wishes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.wishes.SetWishes;
import org.jspecify.annotations.Nullable;

/** What a participant has wished, as they alone see it. */
@Schema(name = "SetWishes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetWishesView(
    @Schema(description = "Whether the wishes can be said and changed now.") boolean open,
    @Schema(description = "Until when, or until when they could. Absent where nobody has asked.")
        @Nullable Instant closesAt,
    @Schema(description = "Whether anything was said; nobody is an answer.") boolean answered,
    @Schema(description = "Participants whom I would rather not sit with.") List<UUID> apartFrom) {

  static SetWishesView of(SetWishes wishes, Instant now) {
    Instant closesAt = wishes.closesAt();
    return new SetWishesView(
        closesAt != null && closesAt.isAfter(now), closesAt, wishes.answered(), wishes.apartFrom());
  }
}
