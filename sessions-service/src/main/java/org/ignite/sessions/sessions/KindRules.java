package org.ignite.sessions.sessions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What holds for sessions of a kind unless the programme team says otherwise (PROGRAMME.md, The
 * season).
 *
 * @param audience who may be invited
 * @param confidentiality what is promised with the invitation
 * @param days what it counts towards the commitment, in days: a set meeting is half a day. Noon to
 *     noon is one day, so that a season of two residentials and four to six set meetings stays
 *     within five to seven
 * @param core true where participants have signed up to it; what is optional counts, and obliges
 *     nobody
 * @param capacity places; null where there is one for everybody who may be invited
 */
public record KindRules(
    Audience audience,
    Confidentiality confidentiality,
    BigDecimal days,
    boolean core,
    @Nullable Integer capacity) {

  static KindRules core(
      Audience audience, Confidentiality confidentiality, String days, @Nullable Integer capacity) {
    return new KindRules(audience, confidentiality, new BigDecimal(days), true, capacity);
  }

  static KindRules optional(
      Audience audience, Confidentiality confidentiality, String days, @Nullable Integer capacity) {
    return new KindRules(audience, confidentiality, new BigDecimal(days), false, capacity);
  }
}
