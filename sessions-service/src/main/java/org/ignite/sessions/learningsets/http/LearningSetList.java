package org.ignite.sessions.learningsets.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.learningsets.LearningSetReach;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** Reads learning sets for showing: one statement a request. */
@ApplicationScoped
class LearningSetList {

  private static final String SHOWN =
      """
      select l.*, f.given_name || ' ' || f.family_name as facilitator_name,
        (select coalesce(jsonb_agg(jsonb_build_object('participantId', m.participant_id,
                 'name', who.given_name || ' ' || who.family_name) order by m.participant_id), '[]')
         from learning_set_member m join participant t on t.id = m.participant_id
         left join person who on who.id = t.person_id
         where m.learning_set_id = l.id and %s) as members
      from learning_set l left join person f on f.id = l.facilitator_id
      """
          .formatted(Standing.belongs("t"));

  /** The programme team, for whom $1 is null, sees all that are the programme's. */
  private static final String TO_VIEWER =
      "case when $1::uuid is null then l.state <> 'CARRIED_ON' else %s end"
          .formatted(LearningSetReach.SHOWN);

  private static final String PAGE =
      SHOWN
          + """
          where l.cohort_id = $2 and %s
            and ($3::uuid is null or l.id > $3)
          order by l.id limit $4
          """
              .formatted(TO_VIEWER);

  private static final String ONE = SHOWN + "where l.id = $2 and " + TO_VIEWER;

  private final Pool database;

  LearningSetList(Pool database) {
    this.database = database;
  }

  /**
   * Those of a cohort that the viewer may see.
   *
   * @param viewer null for one who sees all
   */
  Uni<Page<LearningSetView>> page(@Nullable UUID viewer, UUID cohortId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.from(Arrays.asList(viewer, cohortId, page.afterId(), page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, LearningSetView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One set.
   *
   * @param viewer null for one who sees all
   * @throws org.ignite.platform.problems.Missing 404, if there is none
   */
  Uni<LearningSetView> read(@Nullable UUID viewer, UUID id) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(viewer, id))
        .map(rows -> Rows.one(rows, "learning set", LearningSetView::of));
  }

  /** What was noted for who holds a set. */
  Uni<HandOverNoteView> note(UUID id) {
    return database
        .preparedQuery("select text from hand_over_note where learning_set_id = $1")
        .execute(Tuple.of(id))
        .map(rows -> new HandOverNoteView(Rows.first(rows, row -> row.getString("text")), 0));
  }
}
