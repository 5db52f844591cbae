package org.ignite.feedback.evaluations.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ignite.feedback.ballots.BallotBox;
import org.ignite.feedback.ballots.RoundKeys;
import org.ignite.feedback.ballots.TokenHash;
import org.ignite.feedback.evaluations.EvaluationState;
import org.ignite.feedback.instruments.Instrument;
import org.ignite.feedback.instruments.Instruments;
import org.ignite.feedback.releases.ReleaseCalculator;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads evaluations for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
class EvaluationReading {

  /** The database says whether there are enough ballots; how many there are leaves it never. */
  private static final String PAGE =
      """
      select e.id, e.session_id, s.title, e.closes_at, e.closed_at,
             (select count(*) >= $4 from ballot b where b.evaluation_id = e.id) as enough
      from evaluation e
      left join session s on s.id = e.session_id
      where ($1::uuid is null or e.id < $1)
        and ($2::text is null or strpos(lower(s.title), lower($2)) > 0)
      order by e.id desc
      limit $3
      """;

  private static final String OPEN_OF_PERSON =
      """
      select distinct on (e.id) e.id, e.session_id, s.title, e.closes_at, i.id as invitation_id, k.wrapped
      from invitation i
      join evaluation e on e.session_id = i.session_id
      join round_key k on k.evaluation_id = e.id
      left join session s on s.id = e.session_id
      where i.person_id = $1 and i.attendance = 'present'
        and e.closes_at > now() and s.state is distinct from 'cancelled'
        and ($2::uuid is null or e.id < $2)
      order by e.id desc, i.id
      limit $3
      """;

  private static final String ONE =
      """
      select e.id, e.session_id, s.title, e.closes_at, e.closed_at, n.content, i.id as invitation_id, k.wrapped
      from evaluation e
      join instrument n on n.name = e.instrument_name and n.version = e.instrument_version
      left join session s on s.id = e.session_id
      left join round_key k on k.evaluation_id = e.id
      left join invitation i on i.session_id = e.session_id and i.person_id = $2 and i.attendance = 'present'
      where e.id = $1
      order by i.id limit 1
      """;

  private final Pool database;
  private final Instruments instruments;
  private final RoundKeys keys;
  private final BallotBox box;

  EvaluationReading(Pool database, Instruments instruments, RoundKeys keys, BallotBox box) {
    this.database = database;
    this.instruments = instruments;
    this.keys = keys;
    this.box = box;
  }

  /**
   * All evaluations.
   *
   * @param search a part of the session's title; null for all
   */
  Uni<Page<EvaluationSummary>> page(@Nullable String search, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(page.afterId(), search, page.limit() + 1, ReleaseCalculator.FEWEST_RATINGS))
        .map(rows -> Rows.page(rows, page, EvaluationSummary::of, last -> Cursor.of(last.id())));
  }

  /** The open ones that a person may answer. */
  Uni<Page<OwnEvaluation>> own(UUID person, PageRequest page) {
    return database
        .preparedQuery(OPEN_OF_PERSON)
        .execute(Tuple.of(person, page.afterId(), page.limit() + 1))
        .chain(rows -> cast(rows).map(cast -> own(rows, cast)))
        .map(found -> Page.of(found, page.limit(), last -> Cursor.of(last.id())));
  }

  private List<OwnEvaluation> own(RowSet<Row> rows, Set<TokenHash> cast) {
    List<OwnEvaluation> found = new ArrayList<>(rows.size());
    for (Row row : rows) {
      found.add(
          new OwnEvaluation(
              row.getUUID("id"),
              row.getUUID("session_id"),
              row.getString("title"),
              row.getOffsetDateTime("closes_at").toInstant(),
              cast.contains(token(row))));
    }
    return found;
  }

  /**
   * One evaluation.
   *
   * @param person who asks; null for an account without one
   * @throws Missing 404, if there is none
   */
  Uni<EvaluationView> read(UUID id, @Nullable UUID person) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(id, person))
        .chain(
            rows -> cast(rows).map(cast -> Rows.one(rows, "evaluation", row -> view(row, cast))));
  }

  private EvaluationView view(Row row, Set<TokenHash> cast) {
    Instrument instrument = instruments.read(row.getJsonObject("content").encode());
    TokenHash token = token(row);
    return new EvaluationView(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getString("title"),
        EvaluationState.of(row.getOffsetDateTime("closed_at")),
        row.getOffsetDateTime("closes_at").toInstant(),
        instrument.promise(),
        instrument.title(),
        instrument.minutes(),
        instrument.items(),
        instrument.comment(),
        token == null ? null : cast.contains(token));
  }

  /** Which of the caller's ballots are in: derived each time, stored nowhere. */
  private Uni<Set<TokenHash>> cast(RowSet<Row> rows) {
    List<TokenHash> tokens = new ArrayList<>(rows.size());
    for (Row row : rows) {
      TokenHash token = token(row);
      if (token != null) {
        tokens.add(token);
      }
    }
    return tokens.isEmpty() ? Uni.createFrom().item(Set.of()) : box.cast(tokens);
  }

  private @Nullable TokenHash token(Row row) {
    UUID invitation = row.getUUID("invitation_id");
    Buffer wrapped = row.getBuffer("wrapped");
    return invitation == null || wrapped == null
        ? null
        : keys.token(Objects.requireNonNull(row.getUUID("id")), wrapped.getBytes(), invitation);
  }
}
