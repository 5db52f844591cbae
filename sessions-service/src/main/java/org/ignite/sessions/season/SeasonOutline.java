package org.ignite.sessions.season;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team asks a season to be made of.
 *
 * @param startsOn a day of its first week
 * @param zone IANA zone of all times
 * @param facilitatorId who holds the sessions until somebody else is named for one
 * @param venue where they are; null: to be announced
 * @param elections whether it keeps clear of the pre-election period of May, which is computed
 */
public record SeasonOutline(
    UUID cohortId,
    String template,
    LocalDate startsOn,
    String zone,
    UUID facilitatorId,
    @Nullable String venue,
    boolean elections) {}
