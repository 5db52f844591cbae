package org.ignite.sessions.setrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.setrules.PairApart.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

  private static final Place LONDON = new Place(51.5074, -0.1278);
  private static final Place MANCHESTER = new Place(53.4808, -2.2426);

  /** Manchester, a little to the east: at that latitude 0.1 of a degree is 6.6 kilometres. */
  private static final Place NEAR_MANCHESTER = new Place(53.4808, -2.1426);

  @Test
  void howFarPlacesAreIsKnown() {
    assertThat(LONDON.kilometresTo(MANCHESTER)).isCloseTo(262, within(1.0));
    assertThat(MANCHESTER.kilometresTo(LONDON)).isEqualTo(LONDON.kilometresTo(MANCHESTER));
    assertThat(MANCHESTER.kilometresTo(NEAR_MANCHESTER)).isCloseTo(6.6, within(0.1));
    assertThat(LONDON.kilometresTo(LONDON)).isZero();
  }

  @Test
  void neighboursAreApartForEachReasonAsTheCohortWantsIt() {
    KnownPerson one = leads(UUID.randomUUID(), "Kent", "GMCA", MANCHESTER);
    KnownPerson other = leads(UUID.randomUUID(), "Kent", "GMCA", NEAR_MANCHESTER);
    KnownPerson elsewhere = leads(UUID.randomUUID(), "Devon", "WMCA", LONDON);
    List<KnownPerson> people = List.of(one, other, elsewhere);

    assertThat(
            Neighbourhood.of(people, rules(NeighbourLevel.APART, NeighbourLevel.PREFER_APART, 7)))
        .containsExactly(
            pair(one, other, Reason.COUNTY, true),
            pair(one, other, Reason.COMBINED_AUTHORITY, false),
            pair(one, other, Reason.NEAR, false));
    assertThat(Neighbourhood.of(people, rules(NeighbourLevel.IGNORED, NeighbourLevel.IGNORED, 6)))
        .isEmpty();
  }

  @Test
  void whatIsUnknownIsNothingInCommon() {
    KnownPerson one = leads(UUID.randomUUID(), null, null, null);
    KnownPerson other = leads(UUID.randomUUID(), null, null, null);
    KnownPerson outOfOffice = new KnownPerson(id(), id(), null, null, List.of());

    assertThat(
            Neighbourhood.of(
                List.of(one, other, outOfOffice, outOfOffice),
                rules(NeighbourLevel.APART, NeighbourLevel.APART, 500)))
        .isEmpty();
  }

  @Test
  void ofOneOrganisationThatIsTheReasonAndItIsHard() {
    UUID organisation = UUID.randomUUID();
    KnownPerson one = leads(organisation, "Kent", "GMCA", MANCHESTER);
    KnownPerson other = leads(organisation, "Kent", "GMCA", MANCHESTER);

    assertThat(
            Neighbourhood.of(
                List.of(one, other), rules(NeighbourLevel.IGNORED, NeighbourLevel.APART, 20)))
        .containsExactly(pair(one, other, Reason.SAME_ORGANISATION, true));
  }

  private static PairApart pair(KnownPerson one, KnownPerson other, Reason reason, boolean hard) {
    return new PairApart(one.participantId(), other.participantId(), reason, hard);
  }

  private static KnownPerson leads(
      UUID organisation,
      @Nullable String county,
      @Nullable String combinedAuthority,
      @Nullable Place place) {
    return new KnownPerson(
        id(),
        id(),
        new LedOrganisation(organisation, "unitary", null, county, combinedAuthority, null, place),
        null,
        List.of());
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static Neighbours rules(
      NeighbourLevel county, NeighbourLevel combinedAuthority, int kilometres) {
    return new Neighbours(
        county, combinedAuthority, new NearerThan(kilometres, NeighbourLevel.PREFER_APART));
  }
}
