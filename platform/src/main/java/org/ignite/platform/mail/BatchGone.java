package org.ignite.platform.mail;

import org.ignite.platform.problems.RuleBroken;

/** 409: the batch was released or discarded, so it can't be any more. */
public class BatchGone extends RuleBroken {

  BatchGone(String detail) {
    super("mail-batch-gone", detail);
  }
}
