package org.ignite.sessions.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.MeetingTime;
import org.junit.jupiter.api.Test;

class VisitRequestTest {

  private static final MeetingTime TIME = time("2026-11-12T10:00:00");
  private static final Instant START = Instant.parse("2026-11-12T10:00:00Z");
  private static final Instant BEFORE = START.minusSeconds(1);
  private static final ExchangeParticipant HOST = participant();
  private static final ExchangeParticipant VISITOR = participant();

  @Test
  void onlyAnOpenOfferIsAskedForUntilTheDateBegins() {
    ExchangeOffer open = offer(OfferState.OPEN);
    ExchangeDate date = new ExchangeDate(open.id(), TIME);

    assertThat(VisitRequest.ask(open, date, VISITOR, "why", BEFORE).state())
        .isEqualTo(VisitState.ASKED);
    assertThatThrownBy(() -> VisitRequest.ask(open, date, VISITOR, "why", START))
        .isInstanceOf(OfferClosed.class);
    assertThatThrownBy(
            () -> VisitRequest.ask(offer(OfferState.CLOSED), date, VISITOR, "why", BEFORE))
        .isInstanceOf(OfferClosed.class);
    date.offered(false);
    assertThatThrownBy(() -> VisitRequest.ask(open, date, VISITOR, "why", BEFORE))
        .isInstanceOf(OfferClosed.class);
  }

  @Test
  void nobodyVisitsThemselves() {
    ExchangeOffer offer = offer(OfferState.OPEN);

    assertThatThrownBy(
            () -> VisitRequest.ask(offer, new ExchangeDate(offer.id(), TIME), HOST, "why", BEFORE))
        .isInstanceOf(OwnExchangeOffer.class);
  }

  @Test
  void aRequestIsAnsweredOnce() {
    VisitRequest accepted = asked();
    accepted.accept(BEFORE);
    assertThat(accepted.decidedAt()).isEqualTo(BEFORE);
    assertThatThrownBy(() -> accepted.accept(BEFORE)).isInstanceOf(VisitDecided.class);

    VisitRequest declined = asked();
    declined.decline(false, false, BEFORE);
    assertThatThrownBy(() -> declined.accept(BEFORE)).isInstanceOf(VisitDecided.class);
    assertThatThrownBy(() -> declined.withdraw(false, BEFORE)).isInstanceOf(VisitDecided.class);
  }

  @Test
  void whatWasAcceptedIsCalledOffUntilItBegins() {
    VisitRequest accepted = asked();
    accepted.accept(BEFORE);

    assertThatThrownBy(() -> accepted.withdraw(true, START)).isInstanceOf(VisitBegun.class);
    assertThatThrownBy(() -> accepted.decline(false, true, START)).isInstanceOf(VisitBegun.class);
    assertThatCode(() -> accepted.withdraw(false, BEFORE)).doesNotThrowAnyException();
    assertThatCode(() -> asked().decline(false, true, START)).doesNotThrowAnyException();
  }

  @Test
  void placesAreNotTakenFromWhoWasAccepted() {
    ExchangeOffer offer = offer(OfferState.OPEN);

    assertThatThrownBy(() -> offer.change(details(1, OfferState.OPEN), 2))
        .isInstanceOf(PlacesBelowVisitors.class);
    offer.change(details(2, OfferState.OPEN), 2);
    assertThat(offer.places()).isEqualTo(2);
  }

  @Test
  void aWithdrawnOfferStaysSo() {
    ExchangeOffer offer = offer(OfferState.WITHDRAWN);

    assertThatThrownBy(() -> offer.change(details(2, OfferState.OPEN), 0))
        .isInstanceOf(OfferWithdrawn.class);
    assertThatThrownBy(() -> offer.heldBy(UUID.randomUUID())).isInstanceOf(OfferWithdrawn.class);
  }

  @Test
  void aDateIsOfferedOnce() {
    assertThatThrownBy(() -> new OfferDetails("d", "v", 1, List.of(TIME, TIME), OfferState.OPEN))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> assertThat(refused.errors().getFirst().pointer()).isEqualTo("/dates/1"));
  }

  private static VisitRequest asked() {
    ExchangeOffer offer = offer(OfferState.OPEN);
    return VisitRequest.ask(offer, new ExchangeDate(offer.id(), TIME), VISITOR, "why", BEFORE);
  }

  private static ExchangeOffer offer(OfferState state) {
    return ExchangeOffer.publish(
        UUID.randomUUID(), new Host(HOST, null, "Hull", null), details(2, state));
  }

  private static OfferDetails details(int places, OfferState state) {
    return new OfferDetails("what one sees", "Guildhall", places, List.of(TIME), state);
  }

  private static MeetingTime time(String start) {
    LocalDateTime begins = LocalDateTime.parse(start);
    return new MeetingTime(begins, begins.plusHours(6), ZoneId.of("Europe/London"));
  }

  private static ExchangeParticipant participant() {
    return new ExchangeParticipant(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null);
  }
}
