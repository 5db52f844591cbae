package org.ignite.platform.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads mail and batches for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
public class MailLog {

  private static final String PAGE =
      """
      select id, batch_id, about, person_id, kind, recipient, subject, state, refusal, attempts,
             created_at, due_at, ended_at
      from mail
      where ($1::text is null or state = $1) and ($2::uuid is null or person_id = $2)
        and ($3::uuid is null or batch_id = $3) and ($4::uuid is null or id < $4)
      order by id desc limit $5
      """;

  private static final String BATCH_PAGE =
      "select * from mail_batch where $1::uuid is null or id < $1 order by id desc limit $2";

  private static final String BATCH =
      """
      select b.*, m.state mail_state, count(m.id)::int mails
      from mail_batch b left join mail m on m.batch_id = b.id
      where b.id = $1 group by b.id, m.state
      """;

  private final Pool database;

  MailLog(Pool database) {
    this.database = database;
  }

  public Uni<Page<MailEntry>> page(
      @Nullable MailState state,
      @Nullable UUID personId,
      @Nullable UUID batchId,
      PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(
                state == null ? null : state.text(),
                personId,
                batchId,
                page.afterId(),
                page.limit() + 1))
        .map(rows -> Rows.page(rows, page, MailEntry::of, mail -> Cursor.of(mail.id())));
  }

  /**
   * One mail with its text.
   *
   * @throws Missing 404
   */
  public Uni<MailView> read(UUID id) {
    return database
        .preparedQuery("select * from mail where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "mail", MailView::of));
  }

  public Uni<Page<MailBatchEntry>> batches(PageRequest page) {
    return database
        .preparedQuery(BATCH_PAGE)
        .execute(Tuple.of(page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, MailBatchEntry::of, batch -> Cursor.of(batch.id())));
  }

  /**
   * One batch and how far it has come.
   *
   * @throws Missing 404
   */
  public Uni<MailBatchView> batch(UUID id) {
    return database
        .preparedQuery(BATCH)
        .execute(Tuple.of(id))
        .map(
            rows -> {
              MailBatchEntry batch = Rows.one(rows, "mail batch", MailBatchEntry::of);
              Map<MailState, Integer> mails = new EnumMap<>(MailState.class);
              for (Row row : rows) {
                if (row.getInteger("mails") > 0) {
                  mails.put(MailState.of(row.getString("mail_state")), row.getInteger("mails"));
                }
              }
              return new MailBatchView(batch, mails);
            });
  }
}
