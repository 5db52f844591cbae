package org.ignite.feedback.ballots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.ids.Ids;

/**
 * Holds the ballots of open rounds. Casting one is a single statement of its own that leaves
 * nothing but the ballot: no audit, no event, no stored answer, no log line, no time.
 */
@ApplicationScoped
public class BallotBox {

  /**
   * The key's row is locked against the close: an answer is in time and counted, or late and
   * refused.
   */
  private static final String CAST =
      """
      insert into ballot (id, evaluation_id, token_hash, ratings, comment)
      select $2, k.evaluation_id, $3, ($4::text)::jsonb, $5
      from round_key k join evaluation e on e.id = k.evaluation_id
      where k.evaluation_id = $1 and e.closes_at > now()
      for share of k
      on conflict (token_hash) do update set ratings = excluded.ratings, comment = excluded.comment
      """;

  private static final String WAIT_FOR_CASTS_UNDER_WAY =
      "select 1 from round_key where evaluation_id = :evaluation for update";

  private static final String ALL =
      "select ratings::text, comment from ballot where evaluation_id = :evaluation";

  /** Random ids twice over: as the new ones, and as the order in which the rows are written. */
  private static final String SHUFFLE =
      """
      insert into closed_ballot (id, evaluation_id, ratings)
      select gen_random_uuid(), evaluation_id, ratings
      from (select evaluation_id, ratings from ballot
            where evaluation_id = :evaluation order by gen_random_uuid()) shuffled
      """;

  private static final String EMPTY = "delete from ballot where evaluation_id = :evaluation";
  private static final String DESTROY_KEY =
      "delete from round_key where evaluation_id = :evaluation";

  private static final TypeReference<Map<String, Rating>> RATINGS = new TypeReference<>() {};

  private final Pool database;
  private final ObjectMapper json;

  BallotBox(Pool database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Puts a ballot in, in place of the one that lies under the same token.
   *
   * @return false if the round is closed or its time has passed
   */
  public Uni<Boolean> cast(UUID evaluation, TokenHash token, Ballot ballot) {
    return database
        .preparedQuery(CAST)
        .execute(
            Tuple.of(
                evaluation,
                Ids.unordered(),
                token.buffer(),
                write(ballot.ratings()),
                ballot.comment()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Those of the tokens under which a ballot lies. */
  public Uni<Set<TokenHash>> cast(Collection<TokenHash> tokens) {
    Buffer[] hashes = tokens.stream().map(TokenHash::buffer).toArray(Buffer[]::new);
    return database
        .preparedQuery("select encode(token_hash, 'hex') from ballot where token_hash = any($1)")
        .execute(Tuple.of(hashes))
        .map(
            rows -> {
              Set<TokenHash> found = new HashSet<>();
              rows.forEach(row -> found.add(new TokenHash(row.getString(0))));
              return found;
            });
  }

  /**
   * Ends a round in the transaction at hand: the ballots are written anew without token and
   * comment, in random order under new ids, and the box and the key are destroyed. Nobody can tell
   * afterwards whose a ballot was.
   *
   * @return the ballots as they were cast, in no order, for the release that is made in the same
   *     transaction
   */
  public Uni<List<Ballot>> seal(UUID evaluation) {
    return Panache.getSession()
        .chain(
            session ->
                waitForCastsUnderWay(session, evaluation)
                    .chain(() -> ballots(session, evaluation))
                    .call(() -> run(session, SHUFFLE, evaluation))
                    .call(() -> run(session, EMPTY, evaluation))
                    .call(() -> run(session, DESTROY_KEY, evaluation)));
  }

  /**
   * Ends a round and keeps nothing of it, in the transaction at hand: what it is about did not take
   * place.
   */
  public Uni<Void> discard(UUID evaluation) {
    return Panache.getSession()
        .chain(
            session ->
                waitForCastsUnderWay(session, evaluation)
                    .chain(() -> run(session, EMPTY, evaluation))
                    .chain(() -> run(session, DESTROY_KEY, evaluation)))
        .replaceWithVoid();
  }

  private static Uni<Void> waitForCastsUnderWay(Mutiny.Session session, UUID evaluation) {
    return session
        .createNativeQuery(WAIT_FOR_CASTS_UNDER_WAY, Integer.class)
        .setParameter("evaluation", evaluation)
        .getResultList()
        .replaceWithVoid();
  }

  private Uni<List<Ballot>> ballots(Mutiny.Session session, UUID evaluation) {
    return session
        .createNativeQuery(ALL, Object[].class)
        .setParameter("evaluation", evaluation)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Ballot(read((String) row[0]), (String) row[1]))
                    .toList());
  }

  private static Uni<Integer> run(Mutiny.Session session, String sql, UUID evaluation) {
    return session.createNativeQuery(sql).setParameter("evaluation", evaluation).executeUpdate();
  }

  private String write(Map<String, Rating> ratings) {
    try {
      return json.writeValueAsString(ratings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ratings can't be written as JSON", e);
    }
  }

  private Map<String, Rating> read(String ratings) {
    try {
      return json.readValue(ratings, RATINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ratings can't be read", e);
    }
  }
}
