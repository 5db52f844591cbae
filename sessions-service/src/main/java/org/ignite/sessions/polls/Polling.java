package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.availability.CannotBeAsked;
import org.ignite.sessions.availability.FoundTimes;
import org.ignite.sessions.availability.NobodyAsked;
import org.ignite.sessions.availability.TimeSearch;
import org.ignite.sessions.availability.TimeSearching;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.MeetingTime;

/** Asking a group for dates. Each method is one transaction. */
@ApplicationScoped
public class Polling {

  private final DatePolls polls;
  private final People people;
  private final TimeSearching searching;
  private final Tasks tasks;
  private final Audit audit;
  private final Clock clock;

  Polling(
      DatePolls polls,
      People people,
      TimeSearching searching,
      Tasks tasks,
      Audit audit,
      Clock clock) {
    this.polls = polls;
    this.people = people;
    this.searching = searching;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks, and writes to each who is asked.
   *
   * @param times the dates, at least one, all in the plan's zone
   * @throws org.ignite.platform.problems.Missing 404, without such a learning set of the cohort
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws org.ignite.sessions.sessions.NoVenueOrLink 422
   * @throws NobodyAsked 422
   * @throws CannotBeAsked 422
   * @throws InvalidRequest 422, with pointers to the dates that do not fit
   */
  @WithTransaction
  public Uni<PollResult> open(PollPlan plan, List<MeetingTime> times) {
    plan.at(times.getFirst());
    DatePoll poll = DatePoll.open(plan, clock.instant());
    return people
        .season(plan.cohortId())
        .invoke(season -> check(plan, times, season))
        .chain(() -> people.facilitator(plan.facilitatorId()))
        .chain(() -> invitable(plan))
        .chain(participants -> open(poll, times, participants));
  }

  /**
   * Asks for the best dates that the diaries of those who are asked allow.
   *
   * @param search in the plan's zone; only what lies in the season and begins after the poll closes
   *     comes into question
   * @throws NoTimeFound 422
   * @throws InvalidRequest 422
   */
  @WithTransaction
  public Uni<PollResult> propose(PollPlan plan, TimeSearch search) {
    return people
        .season(plan.cohortId())
        .map(season -> within(season, search))
        .chain(within -> searching.search(within, null))
        .map(found -> times(plan, found))
        .chain(times -> open(plan, times));
  }

  private static TimeSearch within(Season season, TimeSearch search) {
    TimeWindow window = search.window();
    LocalDate from = window.from().isBefore(season.startsOn()) ? season.startsOn() : window.from();
    LocalDate to = window.to().isAfter(season.endsOn()) ? season.endsOn() : window.to();
    if (to.isBefore(from)) {
      throw new InvalidRequest("/propose/from", "to /propose/to lies outside the cohort's season");
    }
    return search.during(window.between(from, to));
  }

  private static List<MeetingTime> times(PollPlan plan, FoundTimes found) {
    if (found.times().isEmpty()) {
      throw new NoTimeFound();
    }
    return found.times().stream()
        .sorted(Comparator.comparing(FoundTimes.FoundTime::startsAt))
        .map(time -> MeetingTime.of(time.startsAt(), time.endsAt(), plan.zone()))
        .toList();
  }

  private static void check(PollPlan plan, List<MeetingTime> times, Season season) {
    Set<MeetingTime> seen = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      MeetingTime time = times.get(i);
      String pointer = "/options/" + i;
      if (!seen.add(time)) {
        errors.add(new FieldError(pointer, "is there twice"));
      } else if (!season.includes(time.startsAt().toLocalDate())
          || !season.includes(time.endsAt().toLocalDate())) {
        errors.add(new FieldError(pointer, "lies, or ends, outside the cohort's season"));
      } else if (!time.startsAtUtc().isAfter(plan.closesAt())) {
        errors.add(new FieldError(pointer, "begins before the poll closes"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private Uni<List<Participant>> invitable(PollPlan plan) {
    List<UUID> chosen = plan.group().participantIds();
    UUID set = plan.group().learningSetId();
    return (set != null
            ? people.membersOfSet(plan.cohortId(), set)
            : chosen == null
                ? people.invitable(plan.cohortId())
                : people.invitable(plan.cohortId(), chosen))
        .invoke(
            participants -> {
              if (participants.isEmpty() && chosen == null) {
                throw new NobodyAsked();
              }
              Set<UUID> ids =
                  participants.stream().map(Participant::id).collect(Collectors.toSet());
              if (chosen != null && !ids.containsAll(chosen)) {
                throw new CannotBeAsked(chosen, ids);
              }
            });
  }

  private Uni<PollResult> open(
      DatePoll poll, List<MeetingTime> times, List<Participant> participants) {
    Stream<PollOption> options = times.stream().map(time -> new PollOption(poll.id(), time));
    List<PollParticipant> asked =
        participants.stream().map(one -> new PollParticipant(poll.id(), one)).toList();
    return Panache.getSession()
        .call(session -> session.persist(poll))
        .call(session -> session.flush()) // what follows refers to it
        .call(session -> session.persistAll(options.toArray()))
        .call(session -> session.persistAll(asked.toArray()))
        .call(() -> audit.record("date-poll", poll.id()))
        .call(() -> write(asked))
        .chain(() -> polls.changed(poll));
  }

  private Uni<Void> write(List<PollParticipant> asked) {
    return OneByOne.each(asked, one -> tasks.add(PollLetters.KIND, one.id(), "{}"));
  }

  /**
   * Calls it off. Those who were asked find that on their page.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws PollClosed 409
   */
  @WithTransaction
  public Uni<PollResult> cancel(UUID pollId, String reason) {
    return polls
        .lock(pollId)
        .invoke(poll -> poll.cancel(reason))
        .call(poll -> audit.record("date-poll", poll.id()))
        .chain(polls::changed);
  }
}
