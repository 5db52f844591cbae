package org.ignite.sessions.formation.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Likeness;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.formation.DraftReading;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.StandingReading;
import org.ignite.sessions.setrules.KnownAttribute;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the picture shows of one set: nothing that anybody has said of another.
 *
 * @param facilitator null where nobody holds it
 * @param theme in words; null where nobody has any interest
 * @param most the two who are most alike; null where no pair is more alike than another
 * @param least the two who are least alike; null where no pair is more alike than another
 */
record SetCard(
    String name,
    @Nullable String facilitator,
    @Nullable String theme,
    List<Member> members,
    @Nullable Pair most,
    @Nullable Pair least) {

  private static final String NO_NAME = "not known yet";

  SetCard {
    members = List.copyOf(members);
  }

  /**
   * One of a set.
   *
   * @param region null where it is not known
   */
  record Member(String name, TypeMark type, @Nullable String region) {

    /** What they lead: "county, South East". */
    String leads() {
      return region == null ? type.words() : type.words() + ", " + region;
    }
  }

  /**
   * Two of a set.
   *
   * @param one index of the members
   * @param other index of the members, a greater one
   * @param percent of how different two can be
   */
  record Pair(int one, int other, long percent) {}

  static List<SetCard> of(DraftReading.Shown shown) {
    Problem problem = shown.allocation().snapshot().problem();
    return shown.allocation().arrangement().draft().sets().stream()
        .map(set -> of(problem, "Set " + set.number(), set, shown.names()))
        .toList();
  }

  /** Of sets that stand, under their own names. */
  static List<SetCard> of(StandingReading.Standing standing) {
    return standing.sets().stream()
        .map(
            set ->
                of(
                    standing.problem(),
                    Objects.requireNonNull(standing.names().get(set.number())),
                    set,
                    standing.people()))
        .toList();
  }

  private static SetCard of(Problem problem, String title, DraftSet set, Named names) {
    List<Peer> peers =
        problem.peers().stream().filter(peer -> set.members().contains(peer.id())).toList();
    List<UUID> members = peers.stream().map(Peer::id).toList();
    Likeness likeness = Likeness.of(problem, members);
    return new SetCard(
        title,
        set.facilitator() == null ? null : name(names, set.facilitator()),
        set.theme() == null ? null : Theme.inWords(set.theme()),
        peers.stream().map(peer -> member(name(names, peer.id()), peer)).toList(),
        likeness == null ? null : pair(likeness.most(), members),
        likeness == null ? null : pair(likeness.least(), members));
  }

  private static Member member(String name, Peer peer) {
    return new Member(
        name,
        TypeMark.of(peer.categories().get(KnownAttribute.TYPE.text())),
        peer.categories().get(KnownAttribute.REGION.text()));
  }

  private static String name(Named names, UUID id) {
    String name = names.name(id);
    return name == null ? NO_NAME : name;
  }

  private static Pair pair(Likeness.Pair pair, List<UUID> members) {
    return new Pair(
        members.indexOf(pair.one()),
        members.indexOf(pair.other()),
        Math.round(pair.distance() / 10.0));
  }

  /** Who holds it, in words. */
  String held() {
    return facilitator == null ? "Nobody facilitates it yet" : "Facilitator: " + facilitator;
  }

  /** What its members share, in words. */
  String shared() {
    return theme == null ? "No theme that they share" : "Theme: " + theme;
  }

  /**
   * Who is most alike and who least, in words; nothing where no pair is more alike than another.
   */
  List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    if (most != null) {
      pairs.add("Most alike: " + inWords(most));
    }
    if (least != null) {
      pairs.add("Least alike: " + inWords(least));
    }
    return pairs;
  }

  private String inWords(Pair pair) {
    return "%s and %s (%d%% different)"
        .formatted(members.get(pair.one).name, members.get(pair.other).name, pair.percent);
  }

  /** All of it. */
  String inWords() {
    List<String> words = new ArrayList<>(List.of(name, held(), shared()));
    words.add(
        "Members: "
            + members.stream()
                .map(member -> member.name + " (" + member.leads() + ")")
                .collect(Collectors.joining("; ")));
    words.addAll(pairs());
    return String.join(". ", words) + ".";
  }
}
