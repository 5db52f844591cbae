package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.sweeps.Sweep;

/**
 * Calls off the visits that do not take place, because the visitor or the host has answered their
 * invitation to it with no before it began, was taken off it or has left the cohort. Where it is
 * the visitor their place is free for who waits; where it is the host the whole date goes. Either
 * way the visitor has had no visit. Of two runs at the same time one finds something to do.
 */
@ApplicationScoped
class CallingOff {

  private static final String OF_DATE =
      """
      from exchange_date d join exchange_offer o on o.id = d.offer_id
        left join participant h on h.id = o.host_participant_id
        left join session s on s.id = d.session_id
        join visit_request r on r.date_id = d.id join participant v on v.id = r.participant_id
      """;

  private static final String DUE =
      """
      select d.id %s
      where s.state is distinct from 'CANCELLED' and %s
      group by d.id
      order by d.starts_at_utc limit 100
      """
          .formatted(OF_DATE, out("$1"));

  private static final String WHO =
      "select r.id, %s as host_out %s where d.id = :date and %s"
          .formatted(VisitSql.hostOut(":now"), OF_DATE, out(":now"));

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final VisitSessions visits;
  private final OfferDating dating;
  private final VisitLetters letters;
  private final Audit audit;
  private final Sweep sweep;
  private final Clock clock;

  CallingOff(
      ExchangeOffers offers,
      VisitRequests requests,
      VisitSessions visits,
      OfferDating dating,
      VisitLetters letters,
      Audit audit,
      Sweep sweep,
      Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.visits = visits;
    this.dating = dating;
    this.letters = letters;
    this.audit = audit;
    this.sweep = sweep;
    this.clock = clock;
  }

  /** That something of date {@code d}, by request {@code r}, is to be called off. */
  private static String out(String now) {
    return "(r.state in ('ASKED', 'ACCEPTED') and %s or r.state = 'ACCEPTED' and %s)"
        .formatted(VisitSql.hostOut(now), VisitSql.visitorOut(now));
  }

  @Scheduled(
      every = "${ignite.sessions.exchanges.noes-looked-for-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return sweep.unlocked(
        "exchange_date",
        DUE,
        Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)),
        id ->
            offers
                .lockOfDate(id)
                .chain(offer -> offers.date(id).chain(date -> callOff(offer, date))));
  }

  /** Decided anew under the lock: another run may have been first. */
  private Uni<Void> callOff(ExchangeOffer offer, ExchangeDate date) {
    return who(date.id())
        .chain(
            out ->
                requests
                    .standing(offer.id())
                    .map(
                        standing ->
                            standing.stream()
                                .filter(request -> request.dateId().equals(date.id()))
                                .toList())
                    .chain(
                        standing ->
                            out.stream().anyMatch(Out::host)
                                ? dateGoes(offer, date, standing)
                                : visitorsGo(
                                    offer,
                                    standing.stream()
                                        .filter(request -> isOut(out, request))
                                        .toList())));
  }

  private static boolean isOut(List<Out> out, VisitRequest request) {
    return out.stream().anyMatch(one -> one.requestId().equals(request.id()));
  }

  private record Out(UUID requestId, boolean host) {}

  private Uni<List<Out>> who(UUID dateId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WHO, Object[].class)
                    .setParameter("date", dateId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .map(rows -> rows.stream().map(row -> new Out((UUID) row[0], (boolean) row[1])).toList());
  }

  private Uni<Void> dateGoes(ExchangeOffer offer, ExchangeDate date, List<VisitRequest> standing) {
    Instant now = clock.instant();
    date.offered(false);
    return requests
        .unseen(offer.id())
        .chain(unseen -> dating.declineWaiting(standing, unseen))
        .chain(
            () ->
                OneByOne.each(
                    standing.stream()
                        .filter(request -> request.state() == VisitState.ACCEPTED)
                        .toList(),
                    request -> {
                      request.decline(false, false, now);
                      return letters
                          .declined(request)
                          .chain(() -> audit.record(VisitAsking.KIND, request.id()));
                    }))
        .chain(() -> visits.callOff(date));
  }

  private Uni<Void> visitorsGo(ExchangeOffer offer, List<VisitRequest> out) {
    Instant now = clock.instant();
    return OneByOne.each(
        out,
        request -> {
          request.withdraw(false, now);
          return visits
              .visit(offer, request)
              .chain(visits::giveUp)
              .chain(() -> letters.freed(request))
              .chain(() -> audit.record(VisitAsking.KIND, request.id()));
        });
  }
}
