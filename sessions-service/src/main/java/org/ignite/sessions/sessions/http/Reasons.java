package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** The reason of a change, which stands beside what is changed. */
final class Reasons {

  private Reasons() {}

  static @Nullable String of(@Nullable JsonNode patch) {
    JsonNode reason = patch == null ? MissingNode.getInstance() : patch.path("changeReason");
    return reason.isTextual() ? reason.textValue() : null;
  }
}
