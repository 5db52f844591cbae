package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.platform.patch.MergePatch;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionPatching;
import org.jspecify.annotations.Nullable;

/** Applies the patches of sessions, whose fields are those of {@link ChangeSession}. */
@ApplicationScoped
class SessionPatches implements SessionPatching {

  private final MergePatch patches;

  SessionPatches(MergePatch patches) {
    this.patches = patches;
  }

  @Override
  public SessionDetails applied(SessionDetails stands, @Nullable JsonNode patch) {
    return wanted(stands, patch).details();
  }

  /** The same as it would be asked for, whether or not it can be. */
  ChangeSession wanted(SessionDetails stands, @Nullable JsonNode patch) {
    return patches.apply(ChangeSession.of(stands), patch);
  }
}
