package org.ignite.sessions.people;

import org.ignite.platform.problems.RuleBroken;

/** 403: an assistant does what the participant has delegated to them and nothing else. */
public class PermissionNotDelegated extends RuleBroken {

  PermissionNotDelegated(String permission) {
    super(
        "permission-not-delegated",
        "The participant has not delegated '%s' to you.".formatted(permission));
  }
}
