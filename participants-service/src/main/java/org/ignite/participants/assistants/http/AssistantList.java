package org.ignite.participants.assistants.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads delegations for showing, from both ends. */
@ApplicationScoped
class AssistantList {

  private static final String ASSISTANTS =
      """
      select * from delegation d
      where d.participant_id = $1 and ($2::uuid is null or d.id < $2)
      order by d.id desc
      limit $3
      """;

  private static final String PRINCIPALS =
      """
      select d.id, d.participant_id, d.permissions, p.cohort_id, person.given_name, person.family_name
      from delegation d
      join participant p on p.id = d.participant_id
      join person on person.id = p.person_id
      where d.person_id = $1 and d.revoked_at is null and ($2::uuid is null or d.id < $2)
      order by d.id desc
      limit $3
      """;

  private final Pool database;

  AssistantList(Pool database) {
    this.database = database;
  }

  /** Whom a participant has named, the last one first; those whom they no longer trust included. */
  Uni<Page<AssistantView>> assistants(UUID participantId, PageRequest page) {
    return database
        .preparedQuery(ASSISTANTS)
        .execute(Tuple.of(participantId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, AssistantView::of, last -> Cursor.of(last.id())));
  }

  /** For whom somebody is an assistant now. */
  Uni<Page<PrincipalView>> principals(UUID personId, PageRequest page) {
    return database
        .preparedQuery(PRINCIPALS)
        .execute(Tuple.of(personId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, PrincipalView::of, last -> Cursor.of(last.id())));
  }
}
