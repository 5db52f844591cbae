package org.ignite.sessions.wishes.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.wishes.SetWishesRequest;

/**
 * That a cohort is asked, or was. It says neither who has answered nor how many have: of two counts
 * the second would say who came in between.
 */
@Schema(name = "SetWishesRequest")
public record SetWishesRequestView(
    UUID id, UUID cohortId, Instant askedAt, Instant closesAt, SetWishesRequestState state) {

  static SetWishesRequestView of(SetWishesRequest request, Instant now) {
    return new SetWishesRequestView(
        request.id(),
        request.cohortId(),
        request.askedAt(),
        request.closesAt(),
        SetWishesRequestState.of(request.closesAt(), now));
  }

  static SetWishesRequestView of(Row row, Instant now) {
    Instant closesAt = Objects.requireNonNull(Rows.instant(row, "closes_at"));
    return new SetWishesRequestView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        Objects.requireNonNull(Rows.instant(row, "asked_at")),
        closesAt,
        SetWishesRequestState.of(closesAt, now));
  }
}
