package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.practice.Audience;
import org.jspecify.annotations.Nullable;

/** Reads actions for showing: one statement a request. */
@ApplicationScoped
class ActionList {

  private static final String SHOWN =
      """
      select a.*, who.given_name || ' ' || who.family_name as owner_name,
        (select coalesce(jsonb_agg(jsonb_build_object('what', c.what, 'dueOn', c.due_on, 'changedAt', c.changed_at)
             order by c.action_version), '[]')
         from set_action_change c where c.action_id = a.id) as changes
      from set_action a %s left join person who on who.id = owner.person_id
      where %s
      """
          .formatted(Audience.around("a"), Audience.shown("a"));

  private static final String OF_SET =
      SHOWN
          + """
            and a.learning_set_id = $2 and ($3::uuid is null or a.participant_id = $3)
            and (not $4 or a.state = 'OPEN') and ($5::uuid is null or a.id > $5)
          order by a.id limit $6
          """;

  private static final String OF_OWNER =
      SHOWN
          + """
            and owner.person_id = $1 and (not $2 or a.state = 'OPEN')
            and ($3::date is null or (a.due_on, a.id) > ($3, $4::uuid))
          order by a.due_on, a.id limit $5
          """;

  private static final String SINCE =
      SHOWN
          + """
            and a.learning_set_id = $2 and (a.state = 'OPEN' or $3::timestamptz is null or a.ended_at >= $3)
          order by a.due_on, a.id
          """;

  private final Pool database;

  ActionList(Pool database) {
    this.database = database;
  }

  /**
   * Those of a set that a person may read, the oldest first.
   *
   * @param ownerId null for anybody's
   * @param open that open ones alone are looked for
   */
  Uni<Page<ActionView>> page(
      UUID personId, UUID setId, @Nullable UUID ownerId, boolean open, PageRequest page) {
    return database
        .preparedQuery(OF_SET)
        .execute(
            Tuple.from(
                Arrays.asList(personId, setId, ownerId, open, page.afterId(), page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, ActionView::of, last -> Cursor.of(last.id())));
  }

  /** A person's own of all their sets, in the order in which they are due. */
  Uni<Page<ActionView>> own(UUID personId, boolean open, PageRequest page) {
    List<String> after = page.after(2);
    return database
        .preparedQuery(OF_OWNER)
        .execute(
            Tuple.from(
                Arrays.asList(
                    personId,
                    open,
                    after.isEmpty() ? null : Cursor.date(after.get(0)),
                    after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                    page.limit() + 1)))
        .map(
            rows ->
                Rows.page(rows, page, ActionView::of, last -> Cursor.of(last.dueOn(), last.id())));
  }

  /**
   * Those of a set that are open, or were done or dropped since a moment, in the order in which
   * they are due.
   *
   * @param since null for ever
   */
  Uni<List<ActionView>> since(UUID personId, UUID setId, @Nullable Instant since) {
    return database
        .preparedQuery(SINCE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    personId, setId, since == null ? null : since.atOffset(ZoneOffset.UTC))))
        .map(rows -> Rows.all(rows, ActionView::of));
  }

  /**
   * One action.
   *
   * @throws org.ignite.platform.problems.Missing 404, if the person may read no such action
   */
  Uni<ActionView> read(UUID personId, UUID actionId) {
    return database
        .preparedQuery(SHOWN + "and a.id = $2")
        .execute(Tuple.of(personId, actionId))
        .map(rows -> Rows.one(rows, "action", ActionView::of));
  }
}
