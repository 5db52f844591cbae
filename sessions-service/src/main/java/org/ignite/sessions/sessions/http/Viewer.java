package org.ignite.sessions.sessions.http;

import java.util.UUID;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at sessions, and which they may see.
 *
 * @param personId null for one who sees all
 */
record Viewer(@Nullable UUID personId, boolean all, boolean held, boolean cohort, boolean own) {

  static Viewer of(Access access) {
    return access.all()
        ? new Viewer(null, true, false, false, false)
        : new Viewer(
            access.person(),
            false,
            access.reaches(Reach.HELD),
            access.reaches(Reach.COHORT),
            access.reaches(Reach.OWN));
  }
}
