package org.ignite.sessions.allocation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says why no draft keeps the hard rules: each rule with what it says of these people. */
final class InfeasibilityInWords {

  private final Problem problem;
  private final Rules rules;
  private final Function<UUID, String> names;
  private final List<UUID> people;

  InfeasibilityInWords(Problem problem, List<UUID> people, Function<UUID, String> names) {
    this.problem = problem;
    this.rules = problem.rules();
    this.people = people;
    this.names = names;
  }

  String of(List<HardRule> broken) {
    return Stream.concat(
            Stream.of("No sets can keep all of this at once."),
            broken.stream().flatMap(this::facts).distinct())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private Stream<String> facts(HardRule rule) {
    return switch (rule) {
      case SIZE -> Stream.of(sizes());
      case CONFLICT -> conflicts();
      case FACILITATOR_CONFLICT ->
          barred("%s has a conflict of interest with %s.", SetFacilitator::conflicts);
      case COACH ->
          barred("%s coaches %s, and so can not hold their set.", SetFacilitator::coaches);
      case LOAD -> Stream.of("Nobody holds two sets more than another who could hold one more.");
      case CAPACITY -> Stream.of(capacities());
      case DATES -> dates();
      case PIN ->
          problem.pins().stream()
              .filter(pin -> people.contains(pin.id()))
              .map(pin -> "%s is pinned to set %d.".formatted(name(pin.id()), pin.set()));
      case DECLINED, SOMEBODY_ELSE_MOVES ->
          Stream.of("No set is offered again that was declined, and others move as well.");
      case OTHERS_MOVED ->
          Stream.of("At most %d others may move.".formatted(rules.mostOthersMoved()));
    };
  }

  private String sizes() {
    return "%d people go into %s of %s members."
        .formatted(
            problem.peers().size(),
            counted(rules.sets(), "set"),
            rules.smallest() == rules.largest()
                ? rules.smallest()
                : rules.smallest() + " to " + rules.largest());
  }

  private Stream<String> conflicts() {
    Stream<String> pairs =
        problem.apart().stream()
            .filter(Apart::hard)
            .filter(apart -> people.contains(apart.one()) && people.contains(apart.other()))
            .map(
                apart ->
                    "%s and %s are never in one set (%s)."
                        .formatted(name(apart.one()), name(apart.other()), reason(apart)))
            .distinct();
    return Stream.concat(
        Stream.of(
            "%d people go into %s."
                .formatted(problem.peers().size(), counted(rules.sets(), "set"))),
        pairs);
  }

  private String reason(Apart apart) {
    return switch (apart.reason()) {
      case SAME_ORGANISATION -> "same organisation";
      case DECLARED -> "declared conflict of interest";
      case COUNTY -> "same county";
      case COMBINED_AUTHORITY -> "same combined authority";
      case NEAR -> "neighbours";
      case WISH -> "wish of " + name(apart.one());
    };
  }

  private Stream<String> barred(String words, Function<SetFacilitator, Iterable<UUID>> of) {
    return facilitators()
        .map(
            facilitator -> {
              List<String> barred = named(people.stream().filter(contained(of.apply(facilitator))));
              return barred.isEmpty()
                  ? null
                  : words.formatted(name(facilitator.id()), InWords.list(barred));
            })
        .filter(Objects::nonNull);
  }

  private static Predicate<UUID> contained(Iterable<UUID> ids) {
    return id -> {
      for (UUID one : ids) {
        if (one.equals(id)) {
          return true;
        }
      }
      return false;
    };
  }

  private String capacities() {
    return "Of %s, %s."
        .formatted(
            counted(rules.sets(), "set"),
            InWords.list(
                facilitators()
                    .map(one -> "%s can hold %d".formatted(name(one.id()), one.capacity()))
                    .toList()));
  }

  private Stream<String> dates() {
    Integer quorum = rules.quorum();
    String rule =
        "Each set meets %s, at least %s from one to the next, when its facilitator and %s can."
            .formatted(
                counted(rules.meetings(), "time"),
                counted(rules.daysBetween(), "day"),
                quorum == null ? "all members" : "at least " + counted(quorum, "member"));
    String given =
        "There are %s to choose from.".formatted(counted(problem.times().size(), "time"));
    Stream<String> peers =
        problem.peers().stream()
            .filter(peer -> people.contains(peer.id()))
            .map(
                peer -> can(peer.id(), peer.freeAt().get(0, problem.times().size()).cardinality()));
    return Stream.concat(
        Stream.of(rule, given),
        Stream.concat(
            peers,
            facilitators()
                .map(
                    one ->
                        can(one.id(), one.freeAt().get(0, problem.times().size()).cardinality()))));
  }

  private String can(UUID id, int free) {
    return "%s can at %d of %s.".formatted(name(id), free, counted(problem.times().size(), "time"));
  }

  private Stream<SetFacilitator> facilitators() {
    return problem.facilitators().stream().filter(one -> people.contains(one.id()));
  }

  private List<String> named(Stream<UUID> ids) {
    return ids.map(this::name).toList();
  }

  private String name(UUID id) {
    return names.apply(id);
  }

  private static String counted(int number, String thing) {
    return String.format(Locale.UK, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
