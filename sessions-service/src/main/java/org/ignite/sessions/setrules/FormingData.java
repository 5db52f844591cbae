package org.ignite.sessions.setrules;

import java.util.List;
import org.ignite.sessions.mixing.PairMet;

/**
 * What the sets of a cohort are formed by; when people are busy is asked elsewhere. For those who
 * form them alone: it tells wishes and conflicts of interest.
 *
 * @param people who takes part now, each once, in the order of their participants' ids
 * @param facilitators everybody with that role, in the order of their persons' ids
 * @param apart pairs of the people, for each of the reasons that there are; one who has wished it
 *     is the first of the pair
 * @param met pairs of the people
 */
public record FormingData(
    SetRules rules,
    List<FormingPerson> people,
    List<FormingFacilitator> facilitators,
    List<PairApart> apart,
    List<PairMet> met) {

  public FormingData {
    people = List.copyOf(people);
    facilitators = List.copyOf(facilitators);
    apart = List.copyOf(apart);
    met = List.copyOf(met);
  }
}
