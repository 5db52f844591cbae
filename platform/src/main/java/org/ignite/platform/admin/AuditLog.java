package org.ignite.platform.admin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.tasks.Tasks;
import org.jspecify.annotations.Nullable;

/** Reads the audit and the tasks, newest first: their ids are ordered by time. */
@ApplicationScoped
class AuditLog {

  private static final String NEWEST_FIRST =
      """
      select * from audit
      where ($1::uuid is null or subject_id = $1) and ($2::uuid is null or id < $2)
      order by id desc limit $3
      """;

  private final Pool database;
  private final Tasks tasks;

  AuditLog(Pool database, Tasks tasks) {
    this.database = database;
    this.tasks = tasks;
  }

  Uni<Page<AuditEntry>> page(@Nullable UUID subjectId, PageRequest page) {
    return database
        .preparedQuery(NEWEST_FIRST)
        .execute(Tuple.of(subjectId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, row -> entry(row), entry -> Cursor.of(entry.id())));
  }

  Uni<Page<TaskEntry>> tasks(@Nullable String kind, PageRequest page) {
    return tasks
        .list(kind, page.afterId(), page.limit() + 1)
        .map(
            found ->
                Page.of(
                    found.stream().map(TaskEntry::of).toList(),
                    page.limit(),
                    entry -> Cursor.of(entry.id())));
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getUUID("id"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        row.getString("actor"),
        row.getString("operation"),
        row.getString("subject_type"),
        row.getUUID("subject_id"),
        row.getString("request_id"));
  }
}
