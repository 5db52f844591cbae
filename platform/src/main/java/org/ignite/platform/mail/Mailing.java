package org.ignite.platform.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

  private static final String RECALL_HELD =
      """
      update mail set state = 'recalled', personal_link = null, ended_at = now()
      where person_id = :person and created_at >= :since and state = 'held'
      """;

  /** What takes something out of the reader's diary has nothing to take out of another one. */
  private static final String READDRESS =
      """
      update mail set recipient = :address, calendar = null, calendar_method = null
      where person_id = :person and state in ('held', 'queued', 'refused')
        and personal_link is null and calendar_method is distinct from 'REQUEST'
      """;

  private static final String RECALL_PERSONAL =
      """
      update mail set state = 'recalled', personal_link = null, ended_at = now()
      where person_id = :person and state in ('held', 'queued', 'refused')
        and (personal_link is not null or calendar_method = 'REQUEST')
      """;

  /** Locked against a release that runs at this moment. */
  private static final String HELD_BATCH =
      """
      select b.id from mail_batch b
      where b.state = 'held'
        and exists (select from mail m where m.batch_id = b.id and m.person_id = :person and m.state = 'held')
      order by b.id desc limit 1
      for share of b
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
   * Sends a mail after the commit. While the programme team holds back what somebody is to read
   * first, it waits in the same batch.
   *
   * @param about what it is about; see {@link #recall}
   * @param personId whom it goes to; null for somebody who is not in the registry
   * @return the mail's id
   */
  public Uni<UUID> send(UUID about, @Nullable UUID personId, MailKind kind, Mail mail) {
    Posting posting = new Posting(about, personId, kind, mail);
    return (personId == null ? Uni.createFrom().<@Nullable UUID>nullItem() : heldBatch(personId))
        .map(
            batch ->
                batch == null
                    ? new OutgoingMail(posting, null, MailState.QUEUED)
                    : new OutgoingMail(posting, batch, MailState.HELD))
        .call(outgoing -> Panache.getSession().chain(session -> session.persist(outgoing)))
        .map(OutgoingMail::id);
  }

  /**
   * Sends a mail, or holds it.
   *
   * @param held true to keep it back, as a batch of one that the programme team releases or
   *     discards
   */
  public Uni<Void> send(Posting posting, boolean held) {
    Mail mail = posting.mail();
    Uni<UUID> written =
        held
            ? batch(mail.subject() + ", to " + mail.to(), true, List.of(posting))
            : send(posting.about(), posting.personId(), posting.kind(), mail);
    return written.replaceWithVoid();
  }

  /** The batch in which a letter to a person is held back; null where none is. */
  private static Uni<@Nullable UUID> heldBatch(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HELD_BATCH, UUID.class)
                    .setParameter("person", personId)
                    .getSingleResultOrNull());
  }

  /** Whether a letter to a person is held back: nobody is reminded of what they have not read. */
  public Uni<Boolean> holdsBackFrom(UUID personId) {
    return heldBatch(personId).map(Objects::nonNull);
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

  /** Takes back what is held of the letters that were written to a person since. */
  public Uni<Void> recallHeld(UUID personId, Instant since) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(RECALL_HELD)
                    .setParameter("person", personId)
                    .setParameter("since", since)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Lets what waits for a person go to another address. A letter with a link or an appointment is
   * taken back, since these are of the address that it was written for: who writes such letters
   * writes them anew.
   */
  public Uni<Void> readdress(UUID personId, String address) {
    return Panache.getSession()
        .call(
            session ->
                session
                    .createNativeQuery(RECALL_PERSONAL)
                    .setParameter("person", personId)
                    .executeUpdate())
        .chain(
            session ->
                session
                    .createNativeQuery(READDRESS)
                    .setParameter("person", personId)
                    .setParameter("address", address)
                    .executeUpdate())
        .replaceWithVoid();
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
