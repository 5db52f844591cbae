package org.ignite.participants.partners.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation by the partner's own id. */
@Schema(name = "MatchedOrganisation")
public record MatchedOrganisationView(String externalId, UUID organisationId) {}
