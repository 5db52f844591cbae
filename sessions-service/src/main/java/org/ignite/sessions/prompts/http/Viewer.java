package org.ignite.sessions.prompts.http;

import java.util.UUID;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at prompts. Before they are opened the programme team sees them, and who holds the
 * session; somebody with more roles than one sees the drafts of what they hold and no others.
 *
 * @param holder the viewer, where they may hold the session; null for one who may not
 */
record Viewer(boolean all, @Nullable UUID holder) {

  static Viewer of(Access access) {
    return new Viewer(
        access.all(), !access.all() && access.reaches(Reach.HELD) ? access.person() : null);
  }
}
