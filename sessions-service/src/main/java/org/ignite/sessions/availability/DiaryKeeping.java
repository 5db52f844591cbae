package org.ignite.sessions.availability;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.audit.Audit;

/** Saying when a person can not, and taking it back. Each method is one transaction. */
@ApplicationScoped
public class DiaryKeeping {

  /** How many periods a person has at most. */
  static final int MOST = 1000;

  private static final String OWN = "select count(*) from unavailability where person_id = :person";

  /** Two who add at one moment come one after the other, so that the count holds. */
  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

  private static final String REMOVE =
      "delete from unavailability where id = :id and person_id = :person";

  private final Audit audit;

  DiaryKeeping(Audit audit) {
    this.audit = audit;
  }

  /**
   * Adds periods, all or none of them. What overlaps stands side by side.
   *
   * @throws DiaryFull 409
   */
  @WithTransaction
  public Uni<List<Unavailability>> add(UUID personId, List<UnavailablePeriod> periods) {
    List<Unavailability> added =
        periods.stream().map(period -> new Unavailability(personId, period)).toList();
    return Panache.getSession()
        .call(
            session ->
                session
                    .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                    .setParameter("key", "unavailability/" + personId)
                    .getSingleResult())
        .call(
            session ->
                session
                    .createNativeQuery(OWN, Long.class)
                    .setParameter("person", personId)
                    .getSingleResult()
                    .invoke(
                        count -> {
                          if (count + added.size() > MOST) {
                            throw new DiaryFull(MOST);
                          }
                        }))
        .call(session -> session.persistAll(added.toArray()))
        .call(() -> audit.record("unavailability", personId))
        .replaceWith(added);
  }

  /** Removes a period of the person, if there is one of that id. */
  @WithTransaction
  public Uni<Void> remove(UUID personId, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REMOVE)
                    .setParameter("id", id)
                    .setParameter("person", personId)
                    .executeUpdate())
        .chain(
            removed ->
                removed == 0
                    ? Uni.createFrom().voidItem()
                    : audit.record("unavailability", personId));
  }
}
