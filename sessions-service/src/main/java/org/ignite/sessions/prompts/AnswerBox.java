package org.ignite.sessions.prompts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.StandardBasicTypes;
import org.ignite.sessions.SessionsConfig;

/**
 * Holds the answers to a prompt, in the transaction at hand, and lets them out in batches. Putting
 * one in leaves nothing but the answer: no audit, no event, no stored answer, no log line, no time.
 *
 * <p>Answers wait until there are six, and then three of them, drawn at random, are shown; so at
 * least three always wait, among which nobody can tell who is still to be shown, and at the close
 * all that wait are one last batch. Where fewer than three have answered by then, nothing is ever
 * shown. When a batch comes depends on how many have answered and never on what: a rule that looked
 * at the answers would tell of them by its very delay.
 */
@ApplicationScoped
class AnswerBox {

  /** What the programme promises. */
  static final long SMALLEST_BATCH = 3;

  /** So that a whole batch still waits when one has been taken out. */
  static final long ENOUGH = 2 * SMALLEST_BATCH;

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String ADD_KEY =
      "insert into prompt_key (prompt_id, key) values (:prompt, :key)";

  /** Locked against the close and against the others who answer, so that the count is exact. */
  private static final String LOCK_KEY =
      "select encode(key, 'hex') from prompt_key where prompt_id = :prompt for update";

  private static final String PUT =
      """
      insert into prompt_answer (device_hash, prompt_id, choice, text)
      values (:device, :prompt, :choice, :text)
      on conflict (device_hash) do update
        set choice = excluded.choice, text = excluded.text, sent = prompt_answer.sent + 1
      """;

  /** What a device has done, and how many others answer. Exact under the key's lock. */
  private static final String BEFORE =
      """
      select (select count(*) from prompt_answer where prompt_id = :prompt and device_hash <> :device),
        coalesce((select sent from prompt_answer where device_hash = :device), 0),
        coalesce((select shown from prompt_answer where device_hash = :device), false)
      """;

  /** A statement of its own behind the lock, which sees what was committed during the wait. */
  private static final String SHOW =
      """
      with waiting as (
        select device_hash, prompt_id, choice, text from prompt_answer
        where prompt_id = :prompt and not shown),
      batch as materialized (
        select * from waiting
        where (select count(*) from waiting) >= :enough order by gen_random_uuid() limit :most),
      written as (
        insert into shown_answer (id, prompt_id, choice, text)
        select gen_random_uuid(), prompt_id, choice, text from batch)
      update prompt_answer a set shown = true, choice = null, text = null
      from batch where a.device_hash = batch.device_hash
      """;

  private static final String EMPTY = "delete from prompt_answer where prompt_id = :prompt";
  private static final String DESTROY_KEY = "delete from prompt_key where prompt_id = :prompt";

  private final int devices;
  private final int answersOfDevice;

  AnswerBox(SessionsConfig config) {
    this.devices = config.limits().devices();
    this.answersOfDevice = config.limits().answersOfDevice();
  }

  /** Makes the key that tells devices apart while the prompt is open. */
  Uni<Void> open(UUID promptId) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .flush() // the prompt that the key refers to
                    .chain(
                        () ->
                            session
                                .createNativeQuery(ADD_KEY)
                                .setParameter("prompt", promptId)
                                .setParameter("key", key)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  /**
   * Puts an answer in, in place of an earlier one of the device that still waits, and lets a batch
   * out where it is time.
   *
   * @throws PromptNotOpen 409
   * @throws AnswerShown 409
   * @throws AnsweredTooOften 409
   * @throws PromptFull 409
   */
  Uni<Void> put(UUID promptId, Device device, PromptAnswer answer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK_KEY, String.class)
                    .setParameter("prompt", promptId)
                    .getSingleResultOrNull()
                    .onItem()
                    .ifNull()
                    .failWith(PromptNotOpen::new)
                    .chain(
                        key ->
                            put(
                                session,
                                promptId,
                                device.hash(HexFormat.of().parseHex(key)),
                                answer))
                    .chain(() -> show(session, promptId, ENOUGH, SMALLEST_BATCH)));
  }

  private Uni<Void> put(Mutiny.Session session, UUID promptId, byte[] device, PromptAnswer answer) {
    return session
        .createNativeQuery(BEFORE, Object[].class)
        .setParameter("device", device)
        .setParameter("prompt", promptId)
        .getSingleResult()
        .invoke(
            before ->
                mustTake(
                    ((Number) before[0]).longValue(),
                    ((Number) before[1]).intValue(),
                    (boolean) before[2]))
        .chain(
            () ->
                session
                    .createNativeQuery(PUT)
                    .setParameter("device", device)
                    .setParameter("prompt", promptId)
                    .setParameter(
                        "choice",
                        new TypedParameterValue<>(StandardBasicTypes.INTEGER, answer.choice()))
                    .setParameter(
                        "text", new TypedParameterValue<>(StandardBasicTypes.STRING, answer.text()))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private void mustTake(long others, int sent, boolean shown) {
    if (shown) {
      throw new AnswerShown();
    }
    if (sent >= answersOfDevice) {
      throw new AnsweredTooOften(answersOfDevice);
    }
    if (sent == 0 && others >= devices) {
      throw new PromptFull(devices);
    }
  }

  /** Shows what waits, if it is a batch, and destroys whatever could tell devices apart. */
  Uni<Void> close(UUID promptId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK_KEY, String.class)
                    .setParameter("prompt", promptId)
                    .getSingleResultOrNull()
                    .chain(() -> show(session, promptId, SMALLEST_BATCH, Long.MAX_VALUE))
                    .chain(() -> run(session, EMPTY, promptId))
                    .chain(() -> run(session, DESTROY_KEY, promptId)))
        .replaceWithVoid();
  }

  private static Uni<Void> show(Mutiny.Session session, UUID promptId, long enough, long most) {
    return session
        .createNativeQuery(SHOW)
        .setParameter("prompt", promptId)
        .setParameter("enough", enough)
        .setParameter("most", most)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Integer> run(Mutiny.Session session, String sql, UUID promptId) {
    return session.createNativeQuery(sql).setParameter("prompt", promptId).executeUpdate();
  }
}
