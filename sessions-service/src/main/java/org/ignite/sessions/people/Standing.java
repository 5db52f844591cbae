package org.ignite.sessions.people;

/**
 * Which states of a participant mean what here; in SQL and HQL alike. The registry's other states
 * are those of one who has no place yet, or none any more.
 */
public final class Standing {

  private static final String PLACE = "('confirmed', 'active', 'completed')";

  /**
   * The beginning of a query: who of cohort {@code $1} takes part now, as {@code p}; each person
   * once, by the last of their participations.
   */
  public static final String TAKING_PART_ONCE =
      """
      with p as (
        select distinct on (t.person_id) t.* from participant t
        where t.cohort_id = $1 and %s
        order by t.person_id, t.id desc)
      """
          .formatted(takesPart("t"));

  private Standing() {}

  /**
   * That a participant belongs to their cohort: has a place in it, or had it to the season's end.
   *
   * @param participant the name of the participant in the query
   */
  public static String belongs(String participant) {
    return participant + ".state in " + PLACE;
  }

  /**
   * That a participant who once belonged to their cohort does so no more: has left it, or has
   * applied once more after that.
   *
   * @param participant the name of the participant in the query
   */
  public static String hasLeft(String participant) {
    return participant + ".state not in " + PLACE;
  }

  /**
   * That a participant takes part now, so that they can be invited: the season is not over for
   * them.
   *
   * @param participant the name of the participant in the query
   */
  public static String takesPart(String participant) {
    return participant + ".state in ('confirmed', 'active')";
  }
}
