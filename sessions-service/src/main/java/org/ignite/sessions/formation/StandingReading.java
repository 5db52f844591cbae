package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Rules;
import org.ignite.sessions.allocation.SetFacilitator;
import org.ignite.sessions.allocation.SharedTheme;
import org.ignite.sessions.allocation.Weights;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.setrules.FormingData;
import org.ignite.sessions.setrules.FormingFacilitator;
import org.ignite.sessions.setrules.SetFormingData;
import org.ignite.sessions.setrules.SetRules;

/**
 * Reads a cohort's open learning sets as if they were a draft of today: however they came about,
 * and whoever has joined or left since.
 */
@ApplicationScoped
public class StandingReading {

  private final StandingSets standing;
  private final SetFormingData data;
  private final SetPeople people;

  StandingReading(StandingSets standing, SetFormingData data, SetPeople people) {
    this.standing = standing;
    this.data = data;
    this.people = people;
  }

  /**
   * The sets, without dates.
   *
   * @param problem what is known of people now, but for whom they are kept apart from or have met
   * @param names the sets' by their numbers
   */
  public record Standing(
      Problem problem, List<DraftSet> sets, Map<Integer, String> names, Named people) {}

  /**
   * Those of a cohort, in the order in which they were made; none where there are none.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  public Uni<Standing> of(UUID cohortId) {
    return standing
        .of(cohortId)
        .chain(sets -> data.of(cohortId).chain(known -> named(sets, problem(sets, known))));
  }

  private Uni<Standing> named(List<StandingSet> sets, Problem problem) {
    Map<Integer, String> names = new HashMap<>();
    List<DraftSet> drawn = new ArrayList<>();
    for (StandingSet set : sets) {
      int number = drawn.size() + 1;
      names.put(number, set.name());
      drawn.add(
          new DraftSet(
              number,
              set.members(),
              set.facilitatorId(),
              List.of(),
              SharedTheme.of(problem, set.members(), set.facilitatorId())));
    }
    Stream<UUID> ids =
        Stream.concat(
            problem.peers().stream().map(Peer::id), sets.stream().map(StandingSet::facilitatorId));
    return people
        .of(ids.distinct().toList())
        .map(people -> new Standing(problem, drawn, names, people));
  }

  private static Problem problem(List<StandingSet> sets, FormingData known) {
    SetRules rules = known.rules();
    return new Problem(
        known.people().stream().map(one -> Snapshots.peer(one, new BitSet())).toList(),
        known.facilitators().stream().map(StandingReading::facilitator).toList(),
        List.of(),
        List.of(),
        List.of(),
        new Rules(
            Math.max(1, sets.size()),
            rules.size().smallest(),
            rules.size().largest(),
            rules.size().ideal(),
            0,
            0,
            null,
            Snapshots.attributes(rules),
            Weights.usual(),
            null),
        List.of(),
        List.of(),
        null);
  }

  private static SetFacilitator facilitator(FormingFacilitator one) {
    return new SetFacilitator(
        one.personId(), one.themes(), 0, one.conflicts(), one.coaches(), new BitSet());
  }
}
