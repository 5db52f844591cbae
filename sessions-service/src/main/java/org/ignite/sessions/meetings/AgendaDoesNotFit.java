package org.ignite.sessions.meetings;

import org.ignite.platform.problems.RuleBroken;

/** 422: the slots that were asked for, with what frames them, are longer than the meeting. */
public class AgendaDoesNotFit extends RuleBroken {

  AgendaDoesNotFit(int presenters, int shortestSlot, int frame, int minutes) {
    super(
        "agenda-does-not-fit",
        "Slots for %d of at least %d minutes, with %d for check-in, ground rules and close, take %d minutes; the meeting has %d."
            .formatted(
                presenters, shortestSlot, frame, presenters * shortestSlot + frame, minutes));
  }
}
