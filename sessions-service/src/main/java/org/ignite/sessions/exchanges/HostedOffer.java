package org.ignite.sessions.exchanges;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * An offer with what belongs to the whole picture of it.
 *
 * @param dates those that are offered, in the order in which they begin
 * @param visitors how many are accepted, by date; absent for none
 * @param host null for a host outside the cohort, or while nothing is known of the person
 */
public record HostedOffer(
    ExchangeOffer offer,
    List<ExchangeDate> dates,
    Map<UUID, Long> visitors,
    @Nullable Person host) {}
