package org.ignite.participants.organisations;

import java.time.LocalDate;
import org.ignite.platform.problems.RuleBroken;

/** 409: an ended organisation takes no new participants. */
public class OrganisationEnded extends RuleBroken {

  OrganisationEnded(String name, LocalDate on) {
    super("organisation-ended", name + " ended on " + on + " and takes no new participants.");
  }
}
