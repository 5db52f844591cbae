package org.ignite.sessions.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an organisation's events. */
record OrganisationState(
    String name,
    @Nullable List<String> alternativeNames,
    @Nullable String code,
    String type,
    @Nullable String region,
    @Nullable String county,
    @Nullable String combinedAuthority,
    @Nullable Long population,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
