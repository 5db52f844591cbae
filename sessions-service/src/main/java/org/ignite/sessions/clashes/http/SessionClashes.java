package org.ignite.sessions.clashes.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a session clashes with; at most 200 are shown. */
@Schema(name = "SessionClashes")
record SessionClashes(List<ClashView> items) {}
