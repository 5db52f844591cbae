package org.ignite.participants.consents;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.consents.events.ConsentEvent;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.Missing;

/** Giving a consent and taking it back. */
@ApplicationScoped
public class Consenting {

  private final ConsentTexts texts;
  private final Participants participants;
  private final Changes changes;

  Consenting(ConsentTexts texts, Participants participants, Changes changes) {
    this.texts = texts;
    this.participants = participants;
    this.changes = changes;
  }

  /**
   * Gives a consent to the words as they are now.
   *
   * @throws InvalidRequest 422, if that version is not the present one: nobody agrees to words that
   *     they were not shown
   * @throws ConsentGiven 409
   * @throws org.ignite.participants.participants.WrongState 409, once they have left
   */
  @WithTransaction
  public Uni<Consent> give(UUID participantId, ConsentPurpose purpose, int textVersion) {
    if (!texts.isCurrent(purpose, textVersion)) {
      throw new InvalidRequest(
          "/textVersion", "These are not the present words; read /api/v1/consent-texts.");
    }
    Consent consent = Consent.given(participantId, purpose, textVersion);
    return participants
        .lock(participantId)
        .invoke(Participant::takesPart)
        .chain(() -> given(participantId, purpose))
        .invoke(
            given -> {
              if (given) {
                throw new ConsentGiven(purpose);
              }
            })
        .chain(Panache::getSession)
        .chain(session -> session.persist(consent))
        .chain(() -> changes.publish(consent, () -> ConsentEvent.given(consent)));
  }

  private static Uni<Boolean> given(UUID participantId, ConsentPurpose purpose) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from Consent where participantId = :participant and"
                            + " purpose = :purpose and withdrawnAt is null",
                        Long.class)
                    .setParameter("participant", participantId)
                    .setParameter("purpose", purpose.text())
                    .getSingleResult())
        .map(count -> count > 0);
  }

  /**
   * Takes one back.
   *
   * @throws Missing 404, if the participant has given none of that id
   * @throws ConsentWithdrawn 409
   */
  @WithTransaction
  public Uni<Consent> withdraw(UUID participantId, UUID consentId) {
    return Panache.getSession()
        .chain(session -> session.find(Consent.class, consentId))
        .invoke(
            consent -> {
              if (consent == null || !consent.participantId().equals(participantId)) {
                throw new Missing("consent");
              }
              consent.withdraw();
            })
        .chain(consent -> changes.publish(consent, () -> ConsentEvent.withdrawn(consent)));
  }
}
