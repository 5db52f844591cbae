package org.ignite.sessions.allocation.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.allocation.Apart;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.AttributeRule;
import org.ignite.sessions.allocation.AttributeRule.Kind;
import org.ignite.sessions.allocation.MeetingTime;
import org.ignite.sessions.allocation.Met;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Rules;
import org.ignite.sessions.allocation.SetFacilitator;
import org.ignite.sessions.allocation.Weights;

/**
 * A cohort of councils that are made up: nine types, twelve regions, populations from a district's
 * to a county's; half of the people free at nine in ten of forty times, and rules of all kinds.
 * Nobody is kept from more than one facilitator.
 */
public final class MadeUpCohort {

  private static final int TIMES = 40;
  private static final int THEMES = 12;
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

  private final SplittableRandom random;
  private final int people;
  private final int sets;

  private MadeUpCohort(long seed, int people, int sets) {
    this.random = new SplittableRandom(seed);
    this.people = people;
    this.sets = sets;
  }

  /** A cohort with all rules; the same for the same numbers. */
  public static Problem of(long seed, int people, int sets) {
    return new MadeUpCohort(seed, people, sets).make();
  }

  private Problem make() {
    List<Peer> peers = IntStream.range(0, people).mapToObj(this::peer).toList();
    List<UUID> ids = peers.stream().map(Peer::id).toList();
    return new Problem(
        peers,
        IntStream.range(0, (sets + 1) / 2 + 1).mapToObj(f -> facilitator(f, ids)).toList(),
        IntStream.range(0, TIMES).mapToObj(MadeUpCohort::time).toList(),
        apart(peers),
        IntStream.range(0, people / 2).mapToObj(i -> new Met(any(ids), any(ids), 1)).toList(),
        rules(),
        List.of(),
        List.of(),
        null);
  }

  private Rules rules() {
    return new Rules(
        sets,
        people / sets - 1,
        (people + sets - 1) / sets + 1,
        people / sets,
        5,
        14,
        null,
        List.of(
            new AttributeRule("type", Kind.CATEGORY, 3, false),
            new AttributeRule("region", Kind.CATEGORY, 2, false),
            new AttributeRule("gender", Kind.CATEGORY, 1, true),
            new AttributeRule("size", Kind.LOGARITHM, 2, false),
            new AttributeRule("time-in-post", Kind.NUMBER, 1, false)),
        Weights.usual(),
        null);
  }

  private Peer peer(int i) {
    Map<String, String> categories = new HashMap<>();
    categories.put("type", "type " + random.nextInt(9));
    categories.put("region", "region " + random.nextInt(12));
    categories.put("gender", random.nextInt(3) == 0 ? "woman" : "man");
    Map<String, Double> quantities = new HashMap<>();
    quantities.put("size", 30_000 * StrictMath.exp(4 * random.nextDouble()));
    if (random.nextInt(5) > 0) {
      quantities.put("time-in-post", (double) random.nextInt(15));
    }
    return new Peer(new UUID(1, i), categories, quantities, themes(), free(i % 2 == 0 ? 0.9 : 1));
  }

  private SetFacilitator facilitator(int f, List<UUID> ids) {
    int first = 3 * f % people;
    return new SetFacilitator(
        new UUID(2, f),
        themes(),
        2,
        Set.of(ids.get(first)),
        Set.of(ids.get((first + 1) % people), ids.get((first + 2) % people)),
        free(0.9));
  }

  private List<Apart> apart(List<Peer> peers) {
    List<UUID> ids = peers.stream().map(Peer::id).toList();
    List<Apart> apart = new ArrayList<>();
    for (int i = 0; i < people / 3; i++) {
      apart.add(new Apart(any(ids), any(ids), ApartFor.DECLARED, true));
      apart.add(new Apart(any(ids), any(ids), ApartFor.COUNTY, false));
      apart.add(new Apart(any(ids), any(ids), ApartFor.WISH, false));
    }
    return apart;
  }

  private List<String> themes() {
    return IntStream.range(0, 4).mapToObj(i -> "theme " + random.nextInt(THEMES)).toList();
  }

  private BitSet free(double share) {
    BitSet free = new BitSet();
    IntStream.range(0, TIMES).filter(i -> random.nextDouble() < share).forEach(free::set);
    return free;
  }

  private UUID any(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** Each Monday's morning and afternoon. */
  private static MeetingTime time(int i) {
    LocalDate day = FIRST.plusWeeks(i / 2);
    int hour = i % 2 == 0 ? 9 : 14;
    return new MeetingTime(
        day.atTime(hour, 0).toInstant(ZoneOffset.UTC),
        day.atTime(hour + 3, 0).toInstant(ZoneOffset.UTC),
        day);
  }
}
