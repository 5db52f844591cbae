package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/** All offers with their dates; in the session of Hibernate at hand. */
@ApplicationScoped
class ExchangeOffers {

  private static final String LOCK = "select id from exchange_offer where id = :id for update";

  private static final String LOCK_OF_REQUEST =
      """
      select o.id from exchange_offer o join visit_request r on r.offer_id = o.id where r.id = :id
      for update of o
      """;

  private static final String LOCK_OF_DATE =
      """
      select o.id from exchange_offer o join exchange_date d on d.offer_id = o.id where d.id = :id
      for update of o
      """;

  private final VisitRequests requests;
  private final People people;

  ExchangeOffers(VisitRequests requests, People people) {
    this.requests = requests;
    this.people = people;
  }

  Uni<Void> add(ExchangeOffer offer, List<ExchangeDate> dates) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .persist(offer)
                    .chain(session::flush) // dates refer to it
                    .chain(() -> session.persistAll(dates.toArray())));
  }

  Uni<Void> addDates(List<ExchangeDate> dates) {
    return Panache.getSession().chain(session -> session.persistAll(dates.toArray()));
  }

  /**
   * The offer, and nobody else changes it, its dates or its requests until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ExchangeOffer> lock(UUID id) {
    return lock(LOCK, id, "exchange offer");
  }

  /**
   * The same for the offer that a request is for.
   *
   * @throws Missing 404, if there is no such request
   */
  Uni<ExchangeOffer> lockOfRequest(UUID requestId) {
    return lock(LOCK_OF_REQUEST, requestId, "visit request");
  }

  /**
   * The same for the offer that a date is of.
   *
   * @throws Missing 404, if there is no such date
   */
  Uni<ExchangeOffer> lockOfDate(UUID dateId) {
    return lock(LOCK_OF_DATE, dateId, "exchange date");
  }

  private static Uni<ExchangeOffer> lock(String sql, UUID id, String what) {
    return Found.id(sql, id, what)
        .chain(locked -> Found.entity(ExchangeOffer.class, locked, "exchange offer"));
  }

  Uni<ExchangeOffer> find(UUID id) {
    return Panache.getSession().chain(session -> session.find(ExchangeOffer.class, id));
  }

  Uni<ExchangeDate> date(UUID id) {
    return Panache.getSession().chain(session -> session.find(ExchangeDate.class, id));
  }

  /**
   * Every date of an offer, also those that are not offered any more, in the order in which they
   * begin.
   */
  Uni<List<ExchangeDate>> dates(UUID offerId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ExchangeDate where offerId = :offer order by startsAtUtc, id",
                        ExchangeDate.class)
                    .setParameter("offer", offerId)
                    .getResultList());
  }

  /** The whole picture of an offer, as it is after a change that is flushed here. */
  Uni<HostedOffer> picture(ExchangeOffer offer) {
    return Panache.getSession()
        .chain(session -> session.flush())
        .chain(() -> dates(offer.id()))
        .map(dates -> dates.stream().filter(ExchangeDate::offered).toList())
        .chain(
            dates ->
                requests
                    .visitors(offer.id())
                    .chain(
                        visitors ->
                            host(offer)
                                .map(person -> new HostedOffer(offer, dates, visitors, person))));
  }

  private Uni<@Nullable Person> host(ExchangeOffer offer) {
    UUID personId = offer.hostPersonId();
    return personId == null ? Uni.createFrom().nullItem() : people.person(personId);
  }
}
