package org.ignite.sessions.prompts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.names.NameChecking;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Takes answers, from the page and from the API alike. It writes the answer and nothing else, and
 * logs nothing; whoever calls it passes on nothing of the person.
 */
@ApplicationScoped
public class PromptAnswering {

  private static final String KEY =
      "select encode(key, 'hex') as key from prompt_key where prompt_id = $1";

  private static final String UNDER_THE_RULE =
      """
      select s.confidentiality = 'CHATHAM_HOUSE' as so
      from prompt p join session s on s.id = p.session_id where p.id = $1
      """;

  private static final String STANDS = "select shown from prompt_answer where device_hash = $1";

  private final Sessions sessions;
  private final AnswerBox box;
  private final NameChecking names;
  private final Pool database;

  PromptAnswering(Sessions sessions, AnswerBox box, NameChecking names, Pool database) {
    this.sessions = sessions;
    this.box = box;
    this.names = names;
    this.database = database;
  }

  /**
   * Takes a device's answer, in place of an earlier one of it that has not been shown. Under the
   * Chatham House Rule one in words names nobody.
   *
   * @param confirmed marked words of which the author says that they are ordinary ones
   * @throws Missing 404
   * @throws PromptNotOpen 409
   * @throws AnswerShown 409
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.platform.problems.InvalidRequest 422, if it is of another kind than was
   *     asked for
   * @throws org.ignite.sessions.names.NamesSomebody 422; nothing is kept of the text then
   */
  public Uni<Void> answer(
      UUID promptId, Device device, PromptAnswer answer, Collection<String> confirmed) {
    return check(promptId, answer.text(), confirmed)
        .chain(() -> Panache.withTransaction(() -> take(promptId, device, answer)));
  }

  private Uni<Void> check(UUID promptId, @Nullable String text, Collection<String> confirmed) {
    return text == null
        ? Uni.createFrom().voidItem()
        : database
            .preparedQuery(UNDER_THE_RULE)
            .execute(Tuple.of(promptId))
            .map(rows -> Boolean.TRUE.equals(Rows.first(rows, row -> row.getBoolean("so"))))
            .chain(so -> so ? names.check(text, confirmed) : Uni.createFrom().voidItem());
  }

  private Uni<Void> take(UUID promptId, Device device, PromptAnswer answer) {
    return Found.entity(Prompt.class, promptId, "prompt")
        .invoke(
            prompt -> {
              if (prompt.state() != PromptState.OPEN) {
                throw new PromptNotOpen();
              }
              prompt.content().mustTake(answer);
            })
        .call(prompt -> sessions.find(prompt.sessionId()).invoke(Session::mustStand))
        .chain(() -> box.put(promptId, device, answer));
  }

  /** How it stands with a device's answer, for that device alone. */
  public Uni<AnswerState> state(UUID promptId, Device device) {
    return database
        .preparedQuery(KEY)
        .execute(Tuple.of(promptId))
        .map(rows -> Rows.first(rows, row -> HexFormat.of().parseHex(row.getString("key"))))
        .chain(
            key ->
                key == null
                    ? Uni.createFrom().item(AnswerState.NONE)
                    : database
                        .preparedQuery(STANDS)
                        .execute(Tuple.of(Buffer.buffer(device.hash(key))))
                        .map(PromptAnswering::state));
  }

  private static AnswerState state(RowSet<Row> found) {
    Boolean shown = Rows.first(found, row -> row.getBoolean("shown"));
    if (shown == null) {
      return AnswerState.NONE;
    }
    return shown ? AnswerState.SHOWN : AnswerState.WAITING;
  }
}
