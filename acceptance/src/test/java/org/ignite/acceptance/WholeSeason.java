package org.ignite.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.acceptance.story.Audience;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.CastMember;
import org.ignite.acceptance.story.Opening;
import org.ignite.acceptance.story.Season;
import org.ignite.acceptance.story.Story;
import org.ignite.localstack.Tokens;

/**
 * The season of 24 people, made from the template: its first months lie behind, the others ahead.
 */
final class WholeSeason {

  static final String SESSIONS = "/api/v1/sessions/";

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final String DOMAIN = "whole-season";

  final Cast cast;
  final Opening opening;

  /** The planned sessions by title, in the order of the season. */
  final Map<String, UUID> sessions;

  private final Map<String, Actor> actors = new HashMap<>();

  private WholeSeason(Cast cast, Opening opening) {
    this.cast = cast;
    this.opening = opening;
    this.sessions = new TreeMap<>();
  }

  /** Opens the cohort, plans its season from the template, and releases it. */
  static WholeSeason begin() {
    Cast usual = Cast.fresh(DOMAIN);
    Cast cast =
        new Cast(
            new CastMember("Nadia", "Okonjo", "nadia@" + DOMAIN + ".localhost", "", "Facilitator"),
            usual.participants());
    LocalDate start = LocalDate.now(ZONE).withDayOfMonth(1).minusMonths(4);
    Season dates = new Season(start, start.plusMonths(10).minusDays(1));
    Opening opening = new Story(Suite.stack(), cast, Audience.NOBODY, dates).open();
    Suite.stack().keycloakAdmin().setPassword(cast.facilitator().email(), Tokens.LOCAL_PASSWORD);
    WholeSeason season = new WholeSeason(cast, opening);
    season.plan(start);
    return season;
  }

  private void plan(LocalDate start) {
    Map<String, Object> outline =
        Map.of(
            "template",
            "standard",
            "startsOn",
            start.toString(),
            "zone",
            ZONE.getId(),
            "facilitatorId",
            opening.facilitator(),
            "venue",
            "Guildhall, Room 2",
            "keepClearOfElections",
            false);
    Answer plan =
        Await.until(
            "the cohort and the facilitator are known to the sessions service",
            () -> {
              Answer answer = Suite.api().post(Suite.team(), cohort("/season-plans"), outline);
              boolean early =
                  answer.refusedAs("cohort-not-known") || answer.refusedAs("not-a-facilitator");
              return early ? Optional.empty() : Optional.of(answer.expect(201));
            });
    plan.body()
        .path("entries")
        .forEach(
            entry ->
                sessions.put(
                    entry.path("title").asText(),
                    UUID.fromString(entry.path("sessionId").asText())));
    Suite.api()
        .post(
            Suite.team(),
            cohort("/schedule-releases"),
            Map.of("reason", "The season is settled.", "told", "everyone"))
        .expect(200);
  }

  /** A Saturday that long from now, on which the template has nothing, at ten. */
  static LocalDateTime saturday(int weeks) {
    return LocalDate.now(ZONE)
        .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
        .plusWeeks(weeks)
        .atTime(10, 0);
  }

  /** Two hours from then on, as requests say it. */
  static Map<String, Object> twoHours(LocalDateTime start) {
    return Map.of("startsAt", start.toString(), "endsAt", start.plusHours(2).toString());
  }

  /** The same with zone, place and who holds it. */
  Map<String, Object> held(LocalDateTime start) {
    Map<String, Object> held = new HashMap<>(twoHours(start));
    held.put("zone", ZONE.getId());
    held.put("venue", "Guildhall, Room 2");
    held.put("facilitatorId", opening.facilitator());
    return held;
  }

  void invite(UUID session, Map<String, Object> whom) {
    Suite.api().post(Suite.team(), SESSIONS + session + "/invitations", whom).expect(200);
  }

  /** What somebody's own list says of a session they are invited to. */
  JsonNode invitation(int index, UUID session) {
    return Suite.api()
        .get(as(person(index)), "/api/v1/me/invitations?limit=200")
        .expect(200)
        .items()
        .filter(one -> one.path("sessionId").asText().equals(session.toString()))
        .findAny()
        .orElseThrow(() -> new IllegalStateException(person(index) + " is not invited"));
  }

  void reply(int index, UUID session, String reply) {
    String invitation = invitation(index, session).path("id").asText();
    Suite.api()
        .post(
            as(person(index)),
            "/api/v1/invitations/" + invitation + "/reply",
            Map.of("reply", reply))
        .expect(200);
  }

  Actor as(CastMember member) {
    return as(member.email());
  }

  Actor as(String email) {
    return actors.computeIfAbsent(
        email,
        address ->
            Actor.of(address, () -> Suite.stack().tokens().token(address, Tokens.LOCAL_PASSWORD)));
  }

  CastMember person(int index) {
    return cast.participants().get(index);
  }

  UUID participant(int index) {
    return opening.participants().get(person(index));
  }

  List<UUID> participants(int from, int to) {
    return new ArrayList<>(opening.participants().values()).subList(from, to);
  }

  String cohort(String rest) {
    return "/api/v1/cohorts/" + opening.cohort() + rest;
  }

  /** A planned session, by the beginning of its title. */
  UUID session(String title) {
    return sessions.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(title))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(title + " is not among " + sessions.keySet()));
  }
}
