package org.ignite.sessions.exchanges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who offers a visit.
 *
 * @param participant null for a host outside the cohort
 * @param organisationId whose visit it is, where it is in the registry
 * @param name the organisation's or department's
 * @param contactName whom a visitor of an outside host meets
 */
record Host(
    @Nullable ExchangeParticipant participant,
    @Nullable UUID organisationId,
    String name,
    @Nullable String contactName) {}
