package org.ignite.sessions.setrules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an organisation decides whom its leader shares a set with; null is unknown. */
record LedOrganisation(
    UUID id,
    @Nullable String type,
    @Nullable String region,
    @Nullable String county,
    @Nullable String combinedAuthority,
    @Nullable Long population,
    @Nullable Place place) {}
