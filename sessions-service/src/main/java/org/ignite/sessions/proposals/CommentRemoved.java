package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: nothing is left of it to be removed. */
public class CommentRemoved extends RuleBroken {

  CommentRemoved() {
    super("comment-removed", "The comment has been removed before.");
  }
}
