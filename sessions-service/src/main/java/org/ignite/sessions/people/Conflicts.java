package org.ignite.sessions.people;

/** What SQL says of declared conflicts of interest (PROGRAMME.md, Organisation). */
public final class Conflicts {

  private Conflicts() {}

  /**
   * That either of two participants has declared a conflict with the other: with the person or with
   * an organisation, and in whichever of their participations.
   *
   * @param one the name of a participant in the query
   * @param other that of another
   * @param organisations an array of those of the other
   */
  public static String declared(String one, String other, String organisations) {
    return """
    exists (
      select from conflict c join participant declarer on declarer.id = c.participant_id
      where c.holds and (
        declarer.person_id = %1$s.person_id
          and (c.with_person_id = %2$s.person_id or c.with_organisation_id = any(%3$s))
        or declarer.person_id = %2$s.person_id
          and (c.with_person_id = %1$s.person_id or c.with_organisation_id = %1$s.organisation_id)))
    """
        .formatted(one, other, organisations);
  }
}
