package org.ignite.sessions.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that is over, as its agenda and its facilitator say.
 *
 * @param length in minutes
 * @param presenters those of the agenda, in their order, and those who presented beside it
 */
record HeldMeeting(UUID sessionId, SetFormat format, int length, List<Presenter> presenters) {

  /**
   * One of them.
   *
   * @param planned that the agenda has them, and they were still asked to the meeting
   * @param away that they were absent or excused
   * @param held the minutes that they had, where the facilitator has said
   */
  record Presenter(UUID participantId, boolean planned, boolean away, @Nullable Integer held) {}

  /** The minutes of each who had some to have. */
  Map<UUID, Integer> minutes() {
    Map<UUID, Integer> minutes = new HashMap<>();
    List<UUID> planned =
        presenters.stream().filter(Presenter::planned).map(Presenter::participantId).toList();
    if (TimedAgenda.fits(format, length, planned.size())) {
      TimedAgenda.of(format, length, planned)
          .slots()
          .forEach(slot -> minutes.put(slot.presenter(), slot.minutes()));
    }
    presenters.stream()
        .filter(Presenter::away)
        .forEach(presenter -> minutes.remove(presenter.participantId()));
    presenters.stream()
        .filter(presenter -> presenter.held() != null)
        .forEach(
            presenter ->
                minutes.put(presenter.participantId(), Objects.requireNonNull(presenter.held())));
    return minutes;
  }
}
