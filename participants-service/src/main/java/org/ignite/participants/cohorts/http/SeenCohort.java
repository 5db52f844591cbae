package org.ignite.participants.cohorts.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;

/** A cohort as its reader sees it: a person, or a partner's machine. */
@Schema(
    name = "SeenCohort",
    description = "Cohort to a person, PartnerCohort to a partner's machine.",
    oneOf = {CohortView.class, PartnerCohortView.class})
public sealed interface SeenCohort extends Versioned permits CohortView, PartnerCohortView {}
