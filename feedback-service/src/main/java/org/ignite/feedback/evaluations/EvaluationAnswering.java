package org.ignite.feedback.evaluations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.ignite.feedback.ballots.Ballot;
import org.ignite.feedback.ballots.BallotBox;
import org.ignite.feedback.ballots.RoundKeys;
import org.ignite.feedback.instruments.Instrument;
import org.ignite.feedback.instruments.Instruments;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Takes answers. It is the one place where a rater and a ballot meet: in memory, for as long as it
 * takes to derive the token. It writes the ballot and nothing else, and logs nothing.
 */
@ApplicationScoped
public class EvaluationAnswering {

  /** One invitation each: who was invited twice has one ballot. */
  private static final String FORM =
      """
      select i.id as invitation_id, k.wrapped, n.content
      from evaluation e
      join instrument n on n.name = e.instrument_name and n.version = e.instrument_version
      join invitation i on i.session_id = e.session_id and i.person_id = $2 and i.attendance = 'present'
      left join round_key k on k.evaluation_id = e.id
      where e.id = $1
      order by i.id limit 1
      """;

  private record Form(UUID invitation, @Nullable Buffer wrappedKey, Instrument instrument) {}

  private final Pool database;
  private final Instruments instruments;
  private final RoundKeys keys;
  private final BallotBox box;

  EvaluationAnswering(Pool database, Instruments instruments, RoundKeys keys, BallotBox box) {
    this.database = database;
    this.instruments = instruments;
    this.keys = keys;
    this.box = box;
  }

  /**
   * Puts a person's ballot in, in place of an earlier one of theirs.
   *
   * @param answer makes the ballot out of what was sent, or refuses it, by the questions that were
   *     asked
   * @throws Missing 404, if the person did not attend
   * @throws EvaluationClosed 409, if it is too late
   */
  public Uni<Void> answer(UUID evaluation, UUID person, Function<Instrument, Ballot> answer) {
    return form(evaluation, person)
        .chain(
            form -> {
              if (form.wrappedKey() == null) {
                throw new EvaluationClosed();
              }
              Ballot ballot = answer.apply(form.instrument());
              return box.cast(
                  evaluation,
                  keys.token(evaluation, form.wrappedKey().getBytes(), form.invitation()),
                  ballot);
            })
        .invoke(
            inTime -> {
              if (!inTime) {
                throw new EvaluationClosed();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Form> form(UUID evaluation, UUID person) {
    return database
        .preparedQuery(FORM)
        .execute(Tuple.of(evaluation, person))
        .map(
            rows ->
                Rows.one(
                    rows,
                    "evaluation",
                    row ->
                        new Form(
                            row.getUUID("invitation_id"),
                            row.getBuffer("wrapped"),
                            instruments.read(row.getJsonObject("content").encode()))));
  }
}
