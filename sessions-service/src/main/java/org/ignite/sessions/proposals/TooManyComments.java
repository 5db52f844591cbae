package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody talks a proposal down alone. */
public class TooManyComments extends RuleBroken {

  TooManyComments(int most) {
    super(
        "too-many-comments",
        "A participant comments on a proposal at most %d times, removed comments included."
            .formatted(most));
  }
}
