package org.ignite.platform.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.access.Acting;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Mail, in the transaction at hand: what is written leaves if and only if the transaction commits,
 * at least once, and a repeat after a lost answer carries the same Message-ID (RFC 5322, 3.6.4), by
 * which the receiving side knows it again.
 */
@ApplicationScoped
public class Mailing {

  private static final String ADD_BATCH =
      """
      insert into mail_batch (id, name, state, actor, ended_at)
      values (:id, :name, :state, :actor, case when :state = 'released' then now() end)
      """;

  /** Waits for a mail that is being taken to leave, and then finds that it is. */
  private static final String RECALL =
      """
      update mail set state = 'recalled', personal_link = null, ended_at = now()
      where about = :about and state in ('held', 'queued', 'refused')
      """;

  private static final String GONE =
      "select count(*) from mail where about = :about and state in ('leaving', 'sent')";

  private static final String WRITTEN =
      """
      select count(*) from mail
      where person_id = :person and created_at >= :since and state in ('queued', 'leaving', 'sent')
      """;

  private final Acting acting;

  Mailing(Acting acting) {
    this.acting = acting;
  }

  /**
   * Sends a mail after the commit.
   *
   * @param about what it is about; see {@link #recall}
   * @param personId whom it goes to; null for somebody who is not in the registry
   * @return the mail's id
   */
  public Uni<UUID> send(UUID about, @Nullable UUID personId, MailKind kind, Mail mail) {
    OutgoingMail outgoing =
        new OutgoingMail(new Posting(about, personId, kind, mail), null, MailState.QUEUED);
    return Panache.getSession()
        .chain(session -> session.persist(outgoing))
        .replaceWith(outgoing.id());
  }

  /**
   * Sends several mails under one name.
   *
   * @param name what the programme team knows them by: {@code Offers of Ignite 26}
   * @param held true: nothing leaves before the team releases the batch, and the team can discard
   *     it; false: all leave after the commit
   * @return the batch's id
   */
  public Uni<UUID> batch(String name, boolean held, List<Posting> postings) {
    UUID batchId = Ids.next();
    MailState state = held ? MailState.HELD : MailState.QUEUED;
    Object[] mails =
        postings.stream().map(posting -> new OutgoingMail(posting, batchId, state)).toArray();
    return Panache.getSession()
        .call(
            session ->
                session
                    .createNativeQuery(ADD_BATCH)
                    .setParameter("id", batchId)
                    .setParameter("name", name)
                    .setParameter("state", (held ? BatchState.HELD : BatchState.RELEASED).text())
                    .setParameter("actor", acting.actor())
                    .executeUpdate())
        .chain(session -> session.persistAll(mails))
        .replaceWith(batchId);
  }

  /**
   * Takes back every mail about one thing that has not left.
   *
   * @return true if one has left already, or is leaving: it can't be taken back, so a caller that
   *     undoes what nobody has been told of fails, and with its transaction the recall
   */
  public Uni<Boolean> recall(UUID about) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .flush() // what this transaction has written itself
                    .chain(
                        () ->
                            session
                                .createNativeQuery(RECALL)
                                .setParameter("about", about)
                                .executeUpdate())
                    .chain(
                        () ->
                            session
                                .createNativeQuery(GONE, Long.class)
                                .setParameter("about", about)
                                .getSingleResult()))
        .map(gone -> gone > 0);
  }

  /**
   * Whether a person has been written to since, or is about to be: whatever it was about, and not
   * counting what is held or was taken back.
   */
  public Uni<Boolean> writtenTo(UUID personId, Instant since) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WRITTEN, Long.class)
                    .setParameter("person", personId)
                    .setParameter("since", since)
                    .getSingleResult())
        .map(mails -> mails > 0);
  }
}
