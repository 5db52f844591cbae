package org.ignite.participants.participants.http;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.participants.Application;

/** What somebody wrote when they applied. */
@Schema(name = "Application")
public record ApplicationView(
    UUID participantId, String statement, List<Application.Referee> referees) {}
