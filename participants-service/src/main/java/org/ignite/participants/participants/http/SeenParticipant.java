package org.ignite.participants.participants.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;

/** A participation as its reader sees it: a person, or a partner's machine. */
@Schema(
    name = "SeenParticipant",
    description = "Participant to a person, PartnerParticipant to a partner's machine.",
    oneOf = {ParticipantView.class, PartnerParticipantView.class})
public sealed interface SeenParticipant extends Versioned
    permits ParticipantView, PartnerParticipantView {}
