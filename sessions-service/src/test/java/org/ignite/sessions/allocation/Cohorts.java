package org.ignite.sessions.allocation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.allocation.AttributeRule.Kind;
import org.jspecify.annotations.Nullable;

/** Random cohorts in which any rule may come, some of which can not be kept. */
final class Cohorts {

  private final Random random;
  private final int people;
  private final int sets;

  /** The greater, the harder to keep: 0 to 10. */
  private final int tightness;

  private final int times;
  private List<UUID> ids = List.of();

  private Cohorts(long seed, int people, int tightness) {
    this.random = new Random(seed);
    this.people = people;
    this.tightness = tightness;
    this.sets = people < 10 ? 1 + random.nextInt(3) : Math.max(2, people / (4 + random.nextInt(4)));
    this.times = people < 10 ? 6 : 30;
  }

  static Problem random(long seed, int people, int tightness) {
    return new Cohorts(seed, people, tightness).make();
  }

  private Problem make() {
    List<Peer> peers = IntStream.range(0, people).mapToObj(this::peer).toList();
    ids = peers.stream().map(Peer::id).toList();
    PresentSets present = random.nextInt(3) == 0 ? present() : null;
    List<SetFacilitator> facilitators =
        random.nextInt(5) == 0
            ? List.of()
            : IntStream.range(0, 1 + sets / 2 + random.nextInt(2)).mapToObj(this::holder).toList();
    return new Problem(
        peers,
        facilitators,
        IntStream.range(0, times).mapToObj(Cohorts::time).toList(),
        apart(),
        IntStream.range(0, people / 3).mapToObj(i -> new Met(any(), any(), 1 + i % 2)).toList(),
        rules(present),
        pins(facilitators),
        declined(present),
        present);
  }

  private Rules rules(@Nullable PresentSets present) {
    int slack = random.nextInt(3);
    return new Rules(
        sets,
        Math.max(1, people / sets - slack),
        (people + sets - 1) / sets + slack,
        random.nextBoolean() ? people / sets : null,
        people < 10 ? random.nextInt(3) : random.nextInt(6),
        random.nextInt(3) * 7,
        random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null,
        List.of(
            new AttributeRule("type", Kind.CATEGORY, 3, false),
            new AttributeRule("gender", Kind.CATEGORY, random.nextInt(2), true),
            new AttributeRule("size", Kind.LOGARITHM, 2, false),
            new AttributeRule("years", Kind.NUMBER, 1, false)),
        Weights.usual(),
        present != null && random.nextBoolean() ? 2 + random.nextInt(people) : null);
  }

  private Peer peer(int i) {
    Map<String, String> categories = new HashMap<>();
    categories.put("type", "type-" + random.nextInt(5));
    if (random.nextInt(6) > 0) {
      categories.put("gender", random.nextInt(3) == 0 ? "woman" : "man");
    }
    Map<String, Double> quantities = new HashMap<>();
    quantities.put("size", 30_000.0 + random.nextInt(1_000_000));
    if (random.nextInt(4) > 0) {
      quantities.put("years", (double) random.nextInt(12));
    }
    return new Peer(new UUID(1, i), categories, quantities, themes(), free());
  }

  private SetFacilitator holder(int f) {
    return new SetFacilitator(
        new UUID(2, f), themes(), 1 + random.nextInt(3), some(tightness / 3), some(2), free());
  }

  private PresentSets present() {
    List<List<UUID>> members = new ArrayList<>();
    IntStream.range(0, sets).forEach(set -> members.add(new ArrayList<>()));
    for (int i = 0; i < people; i++) {
      if (random.nextInt(8) > 0) {
        members.get(i % sets).add(ids.get(i));
      }
    }
    return new PresentSets(
        IntStream.range(0, sets)
            .mapToObj(set -> new PresentSet(set + 1, members.get(set), null, List.of()))
            .toList(),
        some(2));
  }

  private List<Declined> declined(@Nullable PresentSets present) {
    if (present == null || random.nextBoolean()) {
      return List.of();
    }
    PresentSet set = present.sets().get(random.nextInt(sets));
    if (set.members().size() < 2) {
      return List.of();
    }
    UUID who = set.members().getFirst();
    Set<UUID> companions = new HashSet<>(set.members());
    companions.remove(who);
    return List.of(new Declined(who, companions));
  }

  private List<Apart> apart() {
    List<Apart> apart = new ArrayList<>();
    for (int i = 0; i < people * (1 + tightness) / 6; i++) {
      apart.add(new Apart(any(), any(), ApartFor.DECLARED, true));
    }
    for (int i = 0; i < people / 3; i++) {
      apart.add(new Apart(any(), any(), ApartFor.COUNTY, false));
      apart.add(new Apart(any(), any(), ApartFor.WISH, random.nextInt(10) < tightness));
    }
    return apart;
  }

  private List<Pin> pins(List<SetFacilitator> facilitators) {
    List<Pin> pins = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      pins.add(new Pin(any(), 1 + random.nextInt(sets)));
    }
    if (!facilitators.isEmpty() && random.nextInt(3) == 0) {
      pins.add(new Pin(facilitators.getFirst().id(), 1 + random.nextInt(sets)));
    }
    return pins;
  }

  private List<String> themes() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> "t" + random.nextInt(6)).toList();
  }

  private BitSet free() {
    BitSet free = new BitSet();
    IntStream.range(0, times).filter(i -> random.nextInt(12) >= tightness / 2).forEach(free::set);
    return free;
  }

  private Set<UUID> some(int most) {
    Set<UUID> some = new HashSet<>();
    IntStream.range(0, random.nextInt(most + 1)).forEach(i -> some.add(any()));
    return some;
  }

  private UUID any() {
    return ids.get(random.nextInt(ids.size()));
  }

  /** Mornings and, overlapping them, noons of each second day. */
  static MeetingTime time(int i) {
    LocalDate day = LocalDate.of(2026, 10, 1).plusDays(2L * (i / 2));
    int hour = i % 2 == 0 ? 9 : 11;
    return new MeetingTime(
        day.atTime(hour, 0).toInstant(ZoneOffset.UTC),
        day.atTime(hour + 3, 0).toInstant(ZoneOffset.UTC),
        day);
  }
}
