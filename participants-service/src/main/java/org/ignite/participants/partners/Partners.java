package org.ignite.participants.partners;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All partner organisations; in the session at hand. */
@ApplicationScoped
public class Partners {

  /**
   * Adds a partner whose client nobody has.
   *
   * @throws ClientTaken 409
   */
  public Uni<Void> add(Partner partner) {
    return clientIsFree(partner.details().clientId(), partner.id())
        .chain(Panache::getSession)
        .chain(session -> session.persist(partner));
  }

  /**
   * Holds the client until the transaction ends: two requests can't take one client between the
   * look and the write.
   *
   * @param forPartner who may have it already
   * @throws ClientTaken 409, if it is another partner's
   */
  public Uni<Void> clientIsFree(String clientId, UUID forPartner) {
    return Panache.getSession()
        .call(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:client, 2))",
                        Integer.class)
                    .setParameter("client", clientId)
                    .getSingleResult())
        .chain(
            session ->
                session
                    .createSelectionQuery("from Partner where clientId = :client", Partner.class)
                    .setParameter("client", clientId)
                    .getSingleResultOrNull())
        .invoke(
            other -> {
              if (other != null && !other.id().equals(forPartner)) {
                throw new ClientTaken(other);
              }
            })
        .replaceWithVoid();
  }

  /**
   * The partner.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Partner> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Partner.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("partner"));
  }

  /**
   * The partner, with its row locked until the transaction ends: grants that come side by side are
   * all kept.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Partner> lock(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery("from Partner where id = :id", Partner.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("partner"));
  }
}
