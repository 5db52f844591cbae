package org.ignite.sessions.proposals.http;

import java.util.UUID;
import org.ignite.platform.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at proposals.
 *
 * @param personId null for one of the programme team whose account has no person
 * @param team that they see the session behind each
 */
record Viewer(@Nullable UUID personId, boolean team) {

  static Viewer of(Access access) {
    return access.all()
        ? new Viewer(access.caller().personId(), true)
        : new Viewer(access.person(), false);
  }
}
