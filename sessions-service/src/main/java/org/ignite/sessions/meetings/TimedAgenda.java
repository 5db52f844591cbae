package org.ignite.sessions.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.problems.InvalidRequest;

/**
 * The agenda of a set's meeting, minute by minute: check-in on actions, ground rules, each
 * presenter's slot, close (PROGRAMME.md, How a learning set works). The stages follow each other
 * without a gap and take the whole meeting. Slots differ by a minute at most; of a long meeting a
 * break is taken half way, and whatever is left is for the check-in.
 */
public record TimedAgenda(List<Slot> slots, List<TimedStage> stages) {

  private static final int CHECK_IN = 15;
  private static final int GROUND_RULES = 5;
  private static final int CLOSE = 5;
  private static final int FRAME = CHECK_IN + GROUND_RULES + CLOSE;
  private static final int SHORTEST_BREAK = 10;
  private static final int LONGEST_BREAK = 60;

  /** Of a slot: half an hour is 8, 4, 11, 4 and 3 minutes. */
  private static final List<Share> SHARES =
      List.of(
          new Share(Stage.PRESENT, 5),
          new Share(Stage.CLARIFY, 3),
          new Share(Stage.OPEN_QUESTIONS, 7),
          new Share(Stage.REFLECT, 3),
          new Share(Stage.AGREE_ACTIONS, 2));

  private static final int WHOLE = SHARES.stream().mapToInt(Share::parts).sum();

  private record Share(Stage stage, int parts) {}

  public TimedAgenda {
    slots = List.copyOf(slots);
    stages = List.copyOf(stages);
  }

  /**
   * The agenda of a meeting.
   *
   * @param minutes how long it is
   * @param presenters in their order
   * @throws InvalidRequest 422, if those are too few or too many for the format
   * @throws AgendaDoesNotFit 422
   */
  static TimedAgenda of(SetFormat format, int minutes, List<UUID> presenters) {
    if (!format.takes(presenters.size())) {
      throw new InvalidRequest("/presenters", "are two or three, or everybody at equal time");
    }
    if (!fits(format, minutes, presenters.size())) {
      throw new AgendaDoesNotFit(presenters.size(), format.shortestSlot(), FRAME, minutes);
    }
    List<Slot> slots = slots(minutes - FRAME, presenters);
    int left = minutes - FRAME - slots.stream().mapToInt(Slot::minutes).sum();
    int rest = left < SHORTEST_BREAK || slots.size() < 2 ? 0 : Math.min(left, LONGEST_BREAK);
    Timetable timetable = new Timetable();
    timetable.add(Stage.CHECK_IN, CHECK_IN + left - rest);
    timetable.add(Stage.GROUND_RULES, GROUND_RULES);
    for (int i = 0; i < slots.size(); i++) {
      if (rest > 0 && i == (slots.size() + 1) / 2) {
        timetable.add(Stage.BREAK, rest);
      }
      timetable.add(slots.get(i));
    }
    timetable.add(Stage.CLOSE, CLOSE);
    return new TimedAgenda(slots, timetable.stages);
  }

  /** Whether as many present, each for the format's shortest slot at least. */
  static boolean fits(SetFormat format, int minutes, int presenters) {
    return format.takes(presenters) && presenters * format.shortestSlot() + FRAME <= minutes;
  }

  /** How many can present at most in a meeting; none where it is too short. */
  static int most(SetFormat format, int minutes, int members) {
    return IntStream.rangeClosed(1, Math.min(format.most(), members))
        .filter(presenters -> fits(format, minutes, presenters))
        .max()
        .orElse(0);
  }

  private static List<Slot> slots(int available, List<UUID> presenters) {
    int count = presenters.size();
    int time = Math.min(available, count * SetFormat.LONGEST_SLOT);
    return IntStream.range(0, count)
        .mapToObj(i -> new Slot(presenters.get(i), time / count + (i < time % count ? 1 : 0)))
        .toList();
  }

  /** Stages one after the other. */
  private static final class Timetable {

    private final List<TimedStage> stages = new ArrayList<>();
    private int now;

    void add(Stage stage, int minutes) {
      stages.add(new TimedStage(stage, now, minutes, null));
      now += minutes;
    }

    /** Each stage ends where its share of the slot does, to the nearest minute. */
    void add(Slot slot) {
      int begun = now;
      int parts = 0;
      for (Share share : SHARES) {
        parts += share.parts();
        int end = begun + Math.round((float) slot.minutes() * parts / WHOLE);
        stages.add(new TimedStage(share.stage(), now, end - now, slot.presenter()));
        now = end;
      }
    }
  }
}
