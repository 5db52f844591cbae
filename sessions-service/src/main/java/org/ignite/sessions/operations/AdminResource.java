package org.ignite.sessions.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.admin.AdminPages;

@Path("/api/v1/admin/sessions")
@Tag(
    name = "Operations of sessions",
    description = "Audit, durable tasks and dead letters of the sessions service.")
public class AdminResource extends AdminPages {}
