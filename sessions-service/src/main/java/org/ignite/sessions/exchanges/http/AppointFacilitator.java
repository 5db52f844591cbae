package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who holds the visits of an offer. */
@Schema(name = "AppointExchangeFacilitator")
record AppointFacilitator(
    @NotNull @Schema(description = "A person who has the role facilitator.") UUID facilitatorId) {}
