package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.localstack.CaughtMail;
import org.jspecify.annotations.Nullable;

/** How people come into the programme: registered, taken into a cohort, given their accounts. */
final class Enrolment {

  /** The subject of the letter with which an account begins. */
  static final String LETTER = "Your sign-in for the programme";

  private static final String PEOPLE = "/api/v1/people";

  private final Stage stage;

  Enrolment(Stage stage) {
    this.stage = stage;
  }

  /**
   * The facilitator, registered when they are not known yet.
   *
   * @return the person's id
   */
  UUID facilitator(CastMember facilitator) {
    UUID id =
        known(facilitator)
            .orElseGet(
                () ->
                    stage
                        .api()
                        .post(stage.team(), PEOPLE, person(facilitator, List.of("facilitator")))
                        .expect(201)
                        .id());
    awaitAccount(id, facilitator);
    return id;
  }

  /**
   * Everybody applies and is offered a place; nobody is confirmed yet.
   *
   * @return participant ids, in the order of the cast
   */
  Map<CastMember, UUID> offerPlaces(
      UUID cohort, List<CastMember> cast, Map<String, UUID> organisations) {
    Map<CastMember, UUID> participants = new LinkedHashMap<>();
    for (CastMember member : cast) {
      Map<String, Object> application = new HashMap<>();
      known(member)
          .ifPresentOrElse(
              id -> application.put("personId", id),
              () -> application.put("person", person(member, List.of())));
      application.put("organisationId", organisations.get(member.council()));
      application.put("roleTitle", member.roleTitle());
      UUID participant =
          stage
              .api()
              .post(stage.team(), "/api/v1/cohorts/" + cohort + "/participants", application)
              .expect(201)
              .id();
      step(participant, "offer", null).expect(200);
      participants.put(member, participant);
    }
    return participants;
  }

  /** A place can't be confirmed before the commitment is signed. */
  void refuseWithoutSignature(UUID participant) {
    if (!step(participant, "confirm", null).expect(409).refusedAs("commitment-not-signed")) {
      throw new IllegalStateException("refused for another reason");
    }
  }

  /** Everybody signs, on paper, and is confirmed. */
  void signAndConfirm(Map<CastMember, UUID> participants) {
    participants.forEach(
        (member, participant) -> {
          step(participant, "commitment", Map.of("name", member.name())).expect(200);
          step(participant, "confirm", null).expect(200);
        });
  }

  /** Waits for the accounts, which durable tasks make one after the other. */
  void awaitAccounts(Map<CastMember, UUID> participants) {
    participants.forEach(
        (member, participant) -> {
          UUID person =
              UUID.fromString(
                  stage
                      .api()
                      .get(stage.team(), "/api/v1/participants/" + participant)
                      .expect(200)
                      .text("personId"));
          awaitAccount(person, member);
        });
  }

  private void awaitAccount(UUID person, CastMember member) {
    Await.until(
        member.name() + " has an account",
        () -> {
          Answer answer = stage.api().get(stage.team(), PEOPLE + "/" + person).expect(200);
          JsonNode account = answer.body().path("account");
          if (account.path("state").asText().equals("failed")) {
            throw new IllegalStateException(member.name() + ": " + account);
          }
          return account.path("state").asText().equals("done")
              ? Optional.of(account)
              : Optional.empty();
        });
  }

  /** Waits until everybody's invitation to sign in has been caught. */
  void awaitLetters(List<CastMember> cast) {
    Set<String> addresses = cast.stream().map(CastMember::email).collect(Collectors.toSet());
    int letters =
        Await.until(
            "everybody has a letter",
            () -> {
              Set<String> reached =
                  stage.stack().mail().messages().stream()
                      .filter(m -> m.subject().equals(LETTER))
                      .map(CaughtMail.Message::to)
                      .collect(Collectors.toSet());
              return reached.containsAll(addresses)
                  ? Optional.of(addresses.size())
                  : Optional.empty();
            });
    stage
        .audience()
        .remark(
            letters
                + " invitations to sign in lie in the mail catcher, at http://localhost:"
                + stage.stack().ports().mailPage()
                + "/");
  }

  /** The season begins for everybody. */
  void activate(Map<CastMember, UUID> participants) {
    participants.values().forEach(participant -> step(participant, "activate", null).expect(200));
  }

  private Answer step(UUID participant, String step, @Nullable Object body) {
    return stage.api().post(stage.team(), "/api/v1/participants/" + participant + "/" + step, body);
  }

  private Optional<UUID> known(CastMember member) {
    String search = URLEncoder.encode(member.email(), StandardCharsets.UTF_8);
    return stage
        .api()
        .get(stage.team(), PEOPLE + "?search=" + search)
        .expect(200)
        .items()
        .map(person -> UUID.fromString(person.get("id").asText()))
        .findAny();
  }

  private static Map<String, Object> person(CastMember member, List<String> roles) {
    return Map.of(
        "givenName", member.givenName(),
        "familyName", member.familyName(),
        "email", member.email(),
        "roles", roles);
  }
}
