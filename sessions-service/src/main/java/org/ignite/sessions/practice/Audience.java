package org.ignite.sessions.practice;

import org.ignite.sessions.learningsets.LearningSetReach;
import org.ignite.sessions.people.Standing;

/**
 * To whom of a set that is shown which one of them has brought, an issue or an action: as long as
 * whoever brought it is in the set, to the others in it and to who holds it, if they have agreed to
 * the ground rules under which it was brought, or to later ones. Nobody else reads it: not the
 * programme team, not a machine, and nobody from the moment they have left.
 *
 * <p>In SQL; {@code thing} is the name of an issue or an action in the query, {@code $1} the person
 * who looks.
 */
public final class Audience {

  /** That it is their own. */
  static final String OWN = "owner.person_id = $1";

  private Audience() {}

  /** What the conditions look at beside it: its set as {@code l}, whose it is as {@code owner}. */
  public static String around(String thing) {
    return """
    join learning_set l on l.id = %1$s.learning_set_id join participant owner on owner.id = %1$s.participant_id
    """
        .formatted(thing);
  }

  /** That whose it is is in the set: others could not take it back any more. */
  static String stands(String thing) {
    return """
    %2$s and exists (
      select from learning_set_member o
      where o.participant_id = %1$s.participant_id and o.learning_set_id = %1$s.learning_set_id)
    """
        .formatted(thing, Standing.belongs("owner"));
  }

  /** That it is shown to the person. */
  public static String shown(String thing) {
    return "%s and (%s or %s and %s)"
        .formatted(stands(thing), OWN, agreed(thing), LearningSetReach.SHOWN);
  }

  /** Each reach of the person as a column. A cohort is here the set; their own is of it as well. */
  static String reaches(String thing) {
    return """
    %1$s as own, %1$s or %2$s and %3$s as cohort, %4$s and %2$s as held
    """
        .formatted(OWN, agreed(thing), LearningSetReach.MEMBER, LearningSetReach.HELD);
  }

  private static String agreed(String thing) {
    return """
    exists (
      select from ground_rules_agreement g
      where g.learning_set_id = %1$s.learning_set_id and g.person_id = $1 and g.version >= %1$s.rules_version)
    """
        .formatted(thing);
  }
}
