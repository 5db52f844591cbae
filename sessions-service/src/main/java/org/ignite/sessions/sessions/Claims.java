package org.ignite.sessions.sessions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.clashes.Bookings.Wanted;
import org.ignite.sessions.clashes.ClashKind;
import org.ignite.sessions.clashes.ClashLevels;
import org.ignite.sessions.clashes.ClashRules;
import org.ignite.sessions.clashes.CoreDays;
import org.ignite.sessions.people.People;

/**
 * What a session may not share with others while it lasts: its facilitator, its room, the people
 * who have said yes, and of a cohort's sessions a residential shares its time with none. With them
 * goes what the core sessions may ask of people together.
 */
@ApplicationScoped
class Claims {

  private final ClashRules rules;
  private final Bookings bookings;
  private final CoreDays coreDays;
  private final People people;

  Claims(ClashRules rules, Bookings bookings, CoreDays coreDays, People people) {
    this.rules = rules;
    this.bookings = bookings;
    this.coreDays = coreDays;
    this.people = people;
  }

  /**
   * Stakes them anew, as its cohort's levels of clashes want it.
   *
   * @throws OutsideSeason 422
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   */
  Uni<Void> stake(Session session) {
    boolean draft = session.state() == SessionState.DRAFT;
    return people
        .season(session.cohortId())
        .chain(
            season ->
                rules
                    .of(session.cohortId())
                    .invoke(
                        levels -> {
                          if (levels.block(ClashKind.SEASON, draft)
                              && !session.time().within(season)) {
                            throw new OutsideSeason(season);
                          }
                        }))
        .chain(
            levels ->
                bookings.book(
                    session.id(),
                    times(session),
                    wanted(session, levels, draft),
                    levels.block(ClashKind.PERSON, draft)))
        .chain(() -> coreDays.check(session.id(), session.cohortId(), draft));
  }

  static Bookings.Times times(Session session) {
    return new Bookings.Times(session.time().startsAtUtc(), session.time().endsAtUtc());
  }

  /** Always in this order, so that two that want the same wait for each other in turn. */
  private static List<Wanted> wanted(Session session, ClashLevels levels, boolean draft) {
    List<Wanted> wanted = new ArrayList<>();
    if (levels.block(ClashKind.RESIDENTIAL, draft)) {
      boolean residential = session.kind() == SessionKind.RESIDENTIAL;
      wanted.add(
          new Wanted(
              "cohort:" + session.cohortId(),
              residential ? session.id().toString() : "other",
              "/startsAt",
              "A residential of the cohort is at that time, or this is one."));
    }
    if (levels.block(ClashKind.FACILITATOR, draft)) {
      wanted.add(
          new Wanted(
              "person:" + session.facilitatorId(),
              session.id().toString(),
              "/facilitatorId",
              "The facilitator has another session then."));
    }
    String room = session.details().place().roomKey();
    if (levels.block(ClashKind.ROOM, draft) && room != null) {
      wanted.add(
          new Wanted(
              "room:" + room,
              session.id().toString(),
              "/room",
              "Another session has the room then."));
    }
    return wanted;
  }
}
