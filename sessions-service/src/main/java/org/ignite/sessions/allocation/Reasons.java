package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why members are in their sets, in words that they may read. */
public final class Reasons {

  /** Public attributes of organisations. Of any other, members are told nothing. */
  private static final Map<String, String> KINDS =
      Map.of("type", "types of organisation", "region", "regions", "sector", "sectors");

  private static final List<String> ORDER = List.of("type", "region", "sector");
  private static final String SIZE = "size";

  private Reasons() {}

  /**
   * What a member is told of their own set. Nothing decides it but what the draft says, and type,
   * region, sector and size (people who live there) of its members' organisations: no wish,
   * conflict or decline.
   *
   * @throws IllegalArgumentException if they are in no set of the draft
   */
  public static Reason forMember(Problem problem, Draft draft, UUID participant) {
    DraftSet set =
        draft.sets().stream()
            .filter(one -> one.members().contains(participant))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("they are in no set of the draft"));
    List<Peer> members =
        problem.peers().stream().filter(peer -> set.members().contains(peer.id())).toList();
    List<String> differences = new ArrayList<>();
    for (String attribute : ORDER) {
      kinds(attribute, members, differences);
    }
    sizes(members, differences);
    return new Reason(
        differences,
        set.theme(),
        set.times().stream()
            .map(problem.times()::get)
            .sorted(Comparator.comparing(MeetingTime::startsAt))
            .toList());
  }

  private static void kinds(String attribute, List<Peer> members, List<String> differences) {
    Map<String, Long> held =
        members.stream()
            .map(peer -> peer.categories().get(attribute))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    if (held.size() > 1) {
      differences.add(
          "Its members are of %d %s: %s."
              .formatted(held.size(), KINDS.get(attribute), listed(held)));
    }
  }

  private static String inWords(String value) {
    String words = value.replace('-', ' ').replace('_', ' ');
    return words.replaceFirst("^london\\b", "London").replaceFirst("^nhs\\b", "NHS");
  }

  private static String listed(Map<String, Long> held) {
    return InWords.list(
        held.entrySet().stream()
            .map(
                one ->
                    inWords(one.getKey()) + (one.getValue() > 1 ? " (" + one.getValue() + ")" : ""))
            .toList());
  }

  private static void sizes(List<Peer> members, List<String> differences) {
    double[] sizes =
        members.stream()
            .map(peer -> peer.quantities().get(SIZE))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (sizes.length > 1 && sizes[0] < sizes[sizes.length - 1]) {
      differences.add(
          "In the smallest of their places live about %s people, in the largest about %s."
              .formatted(about(sizes[0]), about(sizes[sizes.length - 1])));
    }
  }

  /** In two figures. */
  private static String about(double size) {
    long unit = 1;
    while (size / unit >= 100) {
      unit *= 10;
    }
    return String.format(Locale.UK, "%,d", Math.round(size / unit) * unit);
  }
}
