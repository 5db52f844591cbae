package org.ignite.sessions.people;

/** What SQL says of conflicts of interest, and of who holds no set of whom (PROGRAMME.md). */
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

  /**
   * That a person is kept from holding a set of a participant's: they are the participant, either
   * has declared a conflict with the other or with an organisation of theirs, or the person has
   * said in their practice whom they must not hold.
   *
   * @param member the name of a participant in the query
   * @param holder that of a row with the holder's {@code person_id}
   */
  public static String keptFromHolding(String member, String holder) {
    return """
    (%1$s.person_id = %2$s.person_id or %3$s or exists (
      select from practice w where w.id = %2$s.person_id
        and (%1$s.person_id = any(w.with_person_ids) or %1$s.organisation_id = any(w.with_organisation_ids))))
    """
        .formatted(
            member,
            holder,
            declared(
                member,
                holder,
                "array(select t.organisation_id from participant t where t.person_id = %s.person_id)"
                    .formatted(holder)));
  }

  /**
   * That a person is the coach of a participant, from the moment they are asked. Whoever coaches a
   * whole cohort has an involvement without a participant, and coaches nobody in particular.
   *
   * @param member the name of a participant in the query
   * @param coach that of a row with the coach's {@code person_id}
   */
  public static String coached(String member, String coach) {
    return """
    exists (
      select from involvement i join participant matched on matched.id = i.participant_id
      where i.person_id = %2$s.person_id and i.part = 'coach' and i.state in ('invited', 'accepted')
        and matched.person_id = %1$s.person_id and matched.cohort_id = %1$s.cohort_id)
    """
        .formatted(member, coach);
  }
}
