package org.ignite.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
 * A cohort of 24 councils, eight of them in London, with what everybody has said of themselves, and
 * with the facilitators of its learning sets. The councils are real, the people are invented.
 */
final class LondonCohort {

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final String DOMAIN = "sets.localhost";

  /** Each with the theme that they hold sets for. */
  private static final Map<String, String> FACILITATORS =
      new LinkedHashMap<>(
          Map.of(
              "Agnes Thorne", "empathy-and-generosity",
              "Bram Castell", "leading-across-sectors-and-systems",
              "Celia Moss", "mandate-confidence-and-courage",
              "Dunstan Akers", "inclusive-economic-development-and-growth"));

  final Opening opening;

  /** Their person ids, by name. */
  final Map<String, UUID> facilitators = new LinkedHashMap<>();

  private final Map<String, Actor> actors = new HashMap<>();

  private LondonCohort(Opening opening) {
    this.opening = opening;
  }

  /** Imports the councils, opens the cohort, and waits until everybody takes part. */
  static LondonCohort begin() {
    importCouncils();
    LocalDate start = LocalDate.now(ZONE).withDayOfMonth(1).minusMonths(1);
    Season season = new Season(start, start.plusMonths(10).minusDays(1));
    Cast cast = new Cast(somebody("Frances Holloway"), lines().map(LondonCohort::member).toList());
    LondonCohort cohort =
        new LondonCohort(new Story(Suite.stack(), cast, Audience.NOBODY, season).open());
    lines().forEach(cohort::describe);
    FACILITATORS.forEach(cohort::appoint);
    return cohort;
  }

  private static void importCouncils() {
    Answer job =
        Suite.api()
            .postCsv(Suite.team(), "/api/v1/organisations/imports", resource("councils.csv"))
            .expect(202);
    Await.until(
        "the councils are there",
        () -> {
          Answer now = Suite.api().get(Suite.team(), job.location()).expect(200);
          return now.text("state").equals("done") ? Optional.of(now) : Optional.empty();
        });
  }

  private static Stream<String[]> lines() {
    return resource("participants.csv").lines().skip(1).map(line -> line.split(",", -1));
  }

  private static CastMember member(String[] cells) {
    CastMember somebody = somebody(cells[0] + " " + cells[1]);
    return new CastMember(
        somebody.givenName(), somebody.familyName(), somebody.email(), cells[2], "Chief Executive");
  }

  private static CastMember somebody(String name) {
    String[] parts = name.split(" ", 2);
    String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@" + DOMAIN;
    return new CastMember(parts[0], parts[1], email, "", "Facilitator");
  }

  /** Since when they are in post, and what they want to work on. */
  private void describe(String[] cells) {
    UUID participant = participant(cells[0] + " " + cells[1]);
    Suite.api()
        .patch(
            Suite.team(),
            "/api/v1/participants/" + participant + "/profile",
            Map.of("inPostSince", cells[3], "interests", List.of(cells[4].split(" "))))
        .expect(200);
  }

  private void appoint(String name, String theme) {
    CastMember who = somebody(name);
    UUID person =
        Suite.api()
            .post(
                Suite.team(),
                "/api/v1/people",
                Map.of(
                    "givenName", who.givenName(),
                    "familyName", who.familyName(),
                    "email", who.email(),
                    "roles", List.of("facilitator")))
            .expect(201)
            .id();
    Suite.api()
        .putPart(
            Suite.team(),
            "/api/v1/people/" + person + "/practice",
            "",
            Map.of("capacity", 1, "themes", List.of(theme), "conflicts", List.of()))
        .expect(200);
    facilitators.put(name, person);
    awaitAccount(name, person);
    Suite.stack().keycloakAdmin().setPassword(who.email(), Tokens.LOCAL_PASSWORD);
  }

  private static void awaitAccount(String name, UUID person) {
    Await.until(
        name + " has an account",
        () ->
            Optional.of(Suite.api().get(Suite.team(), "/api/v1/people/" + person).expect(200))
                .filter(one -> one.body().at("/account/state").asText().equals("done")));
  }

  UUID participant(String name) {
    return opening.participants().entrySet().stream()
        .filter(one -> one.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  List<UUID> participants() {
    return new ArrayList<>(opening.participants().values());
  }

  /** The participant, signed in. */
  Actor as(UUID participant) {
    return opening.participants().entrySet().stream()
        .filter(one -> one.getValue().equals(participant))
        .map(one -> as(one.getKey().name()))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(participant.toString()));
  }

  /** Somebody of the cohort or one of its facilitators, signed in. */
  Actor as(String name) {
    return actors.computeIfAbsent(
        somebody(name).email(),
        address ->
            Actor.of(name, () -> Suite.stack().tokens().token(address, Tokens.LOCAL_PASSWORD)));
  }

  String path(String rest) {
    return "/api/v1/cohorts/" + opening.cohort() + rest;
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(LondonCohort.class.getResourceAsStream("/sets/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
