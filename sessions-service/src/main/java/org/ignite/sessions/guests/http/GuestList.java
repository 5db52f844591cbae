package org.ignite.sessions.guests.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.jspecify.annotations.Nullable;

/** Reads guests for showing: one statement a request. */
@ApplicationScoped
class GuestList {

  /** {@code $2}: the viewer holds the session. Replies as in the list of invitations. */
  private static final String GUESTS =
      """
      select g.id, g.session_id, g.name, g.email, g.invited_at, g.revoked_at, g.forgotten_at,
        case when shown.reply then g.reply end as reply,
        case when shown.reply then g.replied_at end as replied_at
      from guest g join session s on s.id = g.session_id,
        lateral (select $2 or not %s as reply) shown
      where g.session_id = $1
        and ($4::text is null or position(lower($4) in lower(g.name)) > 0)
        and ($5::uuid is null or g.id > $5)
      order by g.id
      limit $6
      """
          .formatted(ChathamHouseRule.hidesWhoIsThere("s", "$3"));

  private static final String SHOWN =
      """
      select g.id, g.name, g.reply, s.title, s.starts_at, s.ends_at, s.zone, s.overlap_later, s.venue, s.link,
        s.confidentiality, s.state
      from guest g join session s on s.id = g.session_id
      where g.id = $1 and g.revoked_at is null
      """;

  private final Pool database;
  private final Clock clock;

  GuestList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a guest is shown on their page.
   *
   * @throws org.ignite.platform.problems.Missing 404, where the invitation is revoked
   */
  Uni<GuestShown> shown(UUID guestId) {
    return database
        .preparedQuery(SHOWN)
        .execute(Tuple.of(guestId))
        .map(rows -> Rows.one(rows, "page", row -> GuestShown.of(row, clock.instant())));
  }

  /**
   * The guests of a session, in the order in which they were invited.
   *
   * @param holds that the viewer holds the session
   * @param search part of the name
   */
  Uni<Page<GuestView>> of(
      UUID sessionId, boolean holds, @Nullable String search, PageRequest page) {
    return database
        .preparedQuery(GUESTS)
        .execute(
            Tuple.from(
                Arrays.asList(
                    sessionId,
                    holds,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    search,
                    page.afterId(),
                    page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, GuestView::of, last -> Cursor.of(last.id())));
  }
}
