package org.ignite.participants.partners.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cohort that is granted to a partner. */
@Schema(name = "GrantedCohort")
public record GrantedCohortView(UUID cohortId, String name) {}
