package org.ignite.sessions.setrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ignite.sessions.setrules.PairApart.Reason;
import org.jspecify.annotations.Nullable;

/** Who is apart by what they lead: one organisation, or neighbours. */
final class Neighbourhood {

  private Neighbourhood() {}

  /** All pairs, for each of the reasons that a pair has. */
  static List<PairApart> of(List<KnownPerson> people, Neighbours rules) {
    List<PairApart> apart = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        add(apart, people.get(i), people.get(j), rules);
      }
    }
    return apart;
  }

  private static void add(
      List<PairApart> apart, KnownPerson one, KnownPerson other, Neighbours rules) {
    LedOrganisation its = one.organisation();
    LedOrganisation others = other.organisation();
    if (its == null || others == null) {
      return;
    }
    if (its.id().equals(others.id())) {
      apart.add(pair(one, other, Reason.SAME_ORGANISATION, true));
      return;
    }
    if (same(its, others, LedOrganisation::county)) {
      add(apart, one, other, Reason.COUNTY, rules.county());
    }
    if (same(its, others, LedOrganisation::combinedAuthority)) {
      add(apart, one, other, Reason.COMBINED_AUTHORITY, rules.combinedAuthority());
    }
    if (near(its.place(), others.place(), rules.nearerThan().kilometres())) {
      add(apart, one, other, Reason.NEAR, rules.nearerThan().level());
    }
  }

  private static void add(
      List<PairApart> apart,
      KnownPerson one,
      KnownPerson other,
      Reason reason,
      NeighbourLevel level) {
    if (level != NeighbourLevel.IGNORED) {
      apart.add(pair(one, other, reason, level == NeighbourLevel.APART));
    }
  }

  private static PairApart pair(KnownPerson one, KnownPerson other, Reason reason, boolean hard) {
    return new PairApart(one.participantId(), other.participantId(), reason, hard);
  }

  private static boolean same(
      LedOrganisation one,
      LedOrganisation other,
      Function<LedOrganisation, @Nullable String> area) {
    String its = area.apply(one);
    return its != null && Objects.equals(its, area.apply(other));
  }

  private static boolean near(@Nullable Place one, @Nullable Place other, int kilometres) {
    return one != null && other != null && one.kilometresTo(other) < kilometres;
  }
}
