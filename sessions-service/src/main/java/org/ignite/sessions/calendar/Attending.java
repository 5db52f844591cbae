package org.ignite.sessions.calendar;

import net.fortuna.ical4j.model.parameter.PartStat;

/** What the reader of an appointment has said to it: PARTSTAT (RFC 5545, 3.2.12). */
public enum Attending {
  UNANSWERED("NEEDS-ACTION"),
  ACCEPTED("ACCEPTED"),
  DECLINED("DECLINED"),
  TENTATIVE("TENTATIVE");

  private final String value;

  Attending(String value) {
    this.value = value;
  }

  PartStat parameter() {
    return new PartStat(value);
  }
}
