package org.ignite.sessions.practice;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: an action names an owner, an issue or a meeting that is not the set's, or not theirs. */
public class NotOfThisSet extends RuleBroken {

  private NotOfThisSet(String pointer, String detail) {
    super(
        "not-of-this-set",
        "An action, its issue and its meeting are of one set, and the issue is its owner's.",
        List.of(new FieldError(pointer, detail)));
  }

  static NotOfThisSet owner() {
    return new NotOfThisSet(
        "/ownerId", "is nobody of the set, or somebody else for whom its facilitator would write");
  }

  static NotOfThisSet issue() {
    return new NotOfThisSet("/issueId", "is no issue of the owner in this set");
  }

  static NotOfThisSet meeting() {
    return new NotOfThisSet("/sessionId", "is no meeting of this set");
  }
}
