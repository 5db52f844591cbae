package org.ignite.sessions.invitations;

import java.util.Locale;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.sessions.SessionKind;

/** 409: a kind of session is for some and not for all. */
public class OutsideAudience extends RuleBroken {

  OutsideAudience(SessionKind kind, String rule) {
    super(
        "outside-audience",
        "A session of the kind %s is for %s; nobody was invited."
            .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), rule));
  }
}
