package org.ignite.participants.partners.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person by the partner's own id. */
@Schema(name = "MatchedPerson")
public record MatchedPersonView(String externalId, UUID personId) {}
