package org.ignite.platform.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** What the programme team does with mail. Each method is one transaction. */
@ApplicationScoped
public class MailDesk {

  private static final String RELEASE =
      """
      update mail set state = 'queued', queued_at = now(), due_at = now()
      where batch_id = :batch and state = 'held'
      """;

  private static final String RECALL =
      """
      update mail set state = 'recalled', personal_link = null, ended_at = now()
      where batch_id = :batch and state in ('held', 'queued', 'refused')
      """;

  private static final String GONE =
      "select count(*) from mail where batch_id = :batch and state in ('leaving', 'sent')";

  private static final String RETRY =
      """
      update mail set state = 'queued', recipient = coalesce(:address, recipient), refusal = null,
                      attempts = 0, queued_at = now(), due_at = now(), ended_at = null
      where id = :mail and state = 'refused' and text is not null
      """;

  private final MailPreferences preferences;
  private final Audit audit;

  MailDesk(MailPreferences preferences, Audit audit) {
    this.preferences = preferences;
    this.audit = audit;
  }

  /**
   * Lets a held batch leave.
   *
   * @throws Missing 404
   * @throws BatchGone 409
   */
  @WithTransaction
  public Uni<Void> release(UUID batchId) {
    return lock(batchId)
        .invoke(
            state -> {
              if (state != BatchState.HELD) {
                throw new BatchGone("It is " + state.text() + " already.");
              }
            })
        .chain(() -> update(RELEASE, batchId))
        .chain(() -> end(batchId, BatchState.RELEASED));
  }

  /**
   * Takes a batch back, also a released one of which nothing has left yet.
   *
   * @throws Missing 404
   * @throws BatchGone 409
   */
  @WithTransaction
  public Uni<Void> discard(UUID batchId) {
    return lock(batchId)
        .invoke(
            state -> {
              if (state == BatchState.DISCARDED) {
                throw new BatchGone("It is discarded already.");
              }
            })
        .chain(() -> update(RECALL, batchId))
        .chain(() -> gone(batchId))
        .invoke(
            gone -> {
              if (gone > 0) {
                throw new BatchGone(gone + " of its mails have left or are leaving.");
              }
            })
        .chain(() -> end(batchId, BatchState.DISCARDED));
  }

  /**
   * Tries a refused mail again. It goes to where the person reads mail now, since what is mended
   * after a refusal is their address in the registry; to the same address where the mail is to
   * nobody of the registry.
   *
   * @throws Missing 404
   * @throws NotRefused 409
   */
  @WithTransaction
  public Uni<Void> retry(UUID mailId) {
    return Panache.getSession()
        .chain(session -> session.find(OutgoingMail.class, mailId))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("mail"))
        .chain(mail -> address(mail.personId()))
        .chain(address -> requeue(mailId, address));
  }

  private Uni<@Nullable String> address(@Nullable UUID personId) {
    return personId == null
        ? Uni.createFrom().nullItem()
        : preferences
            .of(personId)
            .map(preference -> preference == null ? null : preference.address());
  }

  private Uni<Void> requeue(UUID mailId, @Nullable String address) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(RETRY)
                    .setParameter("mail", mailId)
                    .setParameter("address", address)
                    .executeUpdate())
        .invoke(
            rows -> {
              if (rows == 0) {
                throw new NotRefused("No refusal stands, or what the mail said is wiped.");
              }
            })
        .chain(() -> audit.record("mail", mailId));
  }

  private static Uni<BatchState> lock(UUID batchId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select state from mail_batch where id = :batch for update", String.class)
                    .setParameter("batch", batchId)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("mail batch"))
        .map(BatchState::of);
  }

  private static Uni<Integer> update(String sql, UUID batchId) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(sql).setParameter("batch", batchId).executeUpdate());
  }

  private static Uni<Long> gone(UUID batchId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(GONE, Long.class)
                    .setParameter("batch", batchId)
                    .getSingleResult());
  }

  private Uni<Void> end(UUID batchId, BatchState state) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update mail_batch set state = :state, ended_at = now() where id = :batch")
                    .setParameter("state", state.text())
                    .setParameter("batch", batchId)
                    .executeUpdate())
        .chain(() -> audit.record("mail-batch", batchId));
  }
}
