package org.ignite.sessions.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.admin.AdminPages;

@Path("/api/v1/admin/sessions")
@Tag(
    name = "Operations",
    description = "Audit, durable tasks and dead letters, for the programme team.")
public class AdminResource extends AdminPages {}
