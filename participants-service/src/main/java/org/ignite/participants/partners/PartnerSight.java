package org.ignite.participants.partners;

/**
 * What a partner's machine may see, as conditions for a query: asked with every request, so that a
 * revoked grant, a withdrawn consent or a move to another organisation takes effect with the next
 * one. In each of them {@code $1} is the machine's OAuth client; a client that no partner has sees
 * nothing.
 */
public final class PartnerSight {

  /** That cohort {@code c} is granted to the partner. */
  public static final String OF_COHORT =
      """
      exists (select from partner where partner.client_id = $1 and c.id = any(partner.cohort_ids))
      """;

  /**
   * That the partner may see participant {@code p}: of a granted cohort, with a confirmed place,
   * and where the partner is their employer, of that organisation at present; where it is a
   * sponsor, with a consent that stands.
   */
  public static final String OF_PARTICIPANT =
      """
      p.state in ('confirmed', 'active', 'completed')
      and exists (
        select from partner
        where partner.client_id = $1
          and p.cohort_id = any(partner.cohort_ids)
          and (partner.kind = 'delivery'
               or partner.kind = 'employer' and partner.organisation_id = p.organisation_id
               or partner.kind = 'sponsor' and exists (
                 select from consent
                 where consent.participant_id = p.id and consent.purpose = 'sponsor-name'
                   and consent.withdrawn_at is null)))
      """;

  private PartnerSight() {}
}
