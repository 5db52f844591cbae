package org.ignite.platform.mail;

import org.ignite.platform.problems.RuleBroken;

/** 409: the mail can't be tried again: nobody refused it, or its text is wiped. */
public class NotRefused extends RuleBroken {

  NotRefused(String detail) {
    super("mail-not-refused", detail);
  }
}
