package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a participant wants a visit. */
@Schema(name = "ExchangeWish")
public record WishView(@NotNull @Schema(examples = "true") Boolean wanted) {}
