package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.acceptance.story.Audience;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.CastMember;
import org.ignite.acceptance.story.Opening;
import org.ignite.acceptance.story.Story;
import org.ignite.localstack.Tokens;

/**
 * A session under the Chatham House Rule that goes on, and what was said in it and learnt from it,
 * of a cohort of five: three were there, one was invited and was not, one knows nothing of it.
 * Whatever is said stands nowhere else, and the people are called as nobody else is.
 */
final class PlantedSession {

  /** In which no organisation lies but those that are invented here. */
  static final String REGION = "Westquorz";

  static final int THERE = 0;
  static final int NOT_THERE = 1;
  static final int OUTSIDER = 4;
  private static final List<Integer> PRESENT = List.of(0, 2, 3);
  private static final int INVITED = 4;

  private static final String DOMAIN = "planted";
  private static final String FIRST_COUNCIL = "QZV";

  /** The second is called as an ordinary word is. */
  private static final String COUNCILS =
      """
      local-authority-code,official-name,alt-names,nation,region,local-authority-type
      QZV,Quorzeth Vale Borough Council,Quorzethshire Partnership,England,%1$s,NMD
      QWD,Wending District Council,,England,%1$s,NMD
      """
          .formatted(PlantedSession.REGION);

  /** Each names somebody or something: a text with one of them in it comes back. */
  private static final List<String> NAMES =
      List.of(
          "Zaqirah Vornholtz",
          "Quorzeth Vale",
          "Quorzethshire Partnership",
          "QVBC",
          "zaqirah.vornholtz@planted.localhost",
          "the leader of " + REGION);

  final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
  final Opening opening;
  final UUID session;
  private final Cast cast;
  private final UUID prompt;
  private final List<List<String>> known;
  private final Map<String, Actor> actors = new HashMap<>();

  private PlantedSession() {
    imported();
    cast = cast();
    opening = new Story(Suite.stack(), cast, Audience.NOBODY).open();
    Suite.stack().keycloakAdmin().setPassword(cast.facilitator().email(), Tokens.LOCAL_PASSWORD);
    awaitNames();
    session = session();
    IntStream.range(0, INVITED).forEach(this::reply);
    record();
    prompt = prompt();
    insights();
    known = everybody().map(this::known).toList();
    Events.awaitRest(Suite.stack());
  }

  /** Lets all of it happen. */
  static PlantedSession held() {
    return new PlantedSession();
  }

  private static void imported() {
    Answer job =
        Suite.api().postCsv(Suite.team(), "/api/v1/organisations/imports", COUNCILS).expect(202);
    Await.until(
        "the councils are imported",
        () ->
            Optional.of(Suite.api().get(Suite.team(), job.location()).text("state"))
                .filter("done"::equals));
  }

  private static Cast cast() {
    List<CastMember> people =
        List.of(
            member("Zaqirah", "Vornholtz", FIRST_COUNCIL),
            member("Wyxtan", "Brakthorpe", "QWD"),
            member("Jorvild", "Quennelby", councilOf(2)),
            member("Ysolta", "Framwexley", councilOf(3)),
            member("Ulvira", "Pendraskow", councilOf(4)));
    CastMember holder = member("Ottoline", "Grimsvark", "");
    return new Cast(holder, people);
  }

  private static String councilOf(int index) {
    return Cast.fresh(DOMAIN).participants().get(index).council();
  }

  private static CastMember member(String given, String family, String council) {
    String email = (given + "." + family).toLowerCase(Locale.ROOT);
    return new CastMember(
        given, family, email + "@" + DOMAIN + ".localhost", council, "Chief Executive");
  }

  /** Until then a text that has them in it would be taken. */
  private void awaitNames() {
    UUID[] named =
        Stream.concat(
                Stream.of(organisation(THERE), organisation(NOT_THERE)),
                IntStream.range(0, cast.participants().size()).mapToObj(this::personId))
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    Database sessions = new Database(Suite.stack(), "sessions");
    await("their names are known to the sessions service")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                sessions.number(
                        "select count(distinct owner_id) from programme_name where owner_id = any"
                            + " (?)",
                        (Object) named)
                    == named.length);
  }

  private UUID session() {
    LocalDateTime start =
        LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).minusMinutes(20);
    Map<String, Object> plan = new HashMap<>();
    plan.put("cohortId", opening.cohort());
    plan.put("kind", "large-group-session");
    plan.put("confidentiality", "chatham-house");
    plan.put("title", "Title" + mark);
    plan.put("startsAt", start.toString());
    plan.put("endsAt", start.plusHours(2).toString());
    plan.put("zone", "Etc/UTC");
    plan.put("venue", "Venue" + mark);
    plan.put("accessNotes", "Access" + mark);
    plan.put("facilitatorId", opening.facilitator());
    UUID id =
        Await.until(
                "the cohort and the facilitator are known to the sessions service",
                () -> {
                  Answer answer = Suite.api().post(Suite.team(), "/api/v1/sessions", plan);
                  boolean early =
                      answer.refusedAs("cohort-not-known") || answer.refusedAs("not-a-facilitator");
                  return early ? Optional.empty() : Optional.of(answer.expect(201));
                })
            .id();
    List<UUID> invited = new ArrayList<>(opening.participants().values()).subList(0, INVITED);
    Await.until(
        "the invited are known to the sessions service",
        () -> {
          Answer answer =
              Suite.api()
                  .post(
                      Suite.team(),
                      "/api/v1/sessions/" + id + "/invitations",
                      Map.of("participantIds", invited));
          return answer.refusedAs("cannot-be-invited")
              ? Optional.empty()
              : Optional.of(answer.expect(200));
        });
    return id;
  }

  private void reply(int index) {
    Suite.api()
        .post(
            person(index),
            "/api/v1/invitations/" + invitation(index) + "/reply",
            Map.of("reply", "yes", "note", note(index)))
        .expect(200);
  }

  private String note(int index) {
    return "Note" + index + mark;
  }

  private void record() {
    Suite.api()
        .post(
            holder(),
            "/api/v1/sessions/" + session + "/attendance",
            Map.of(
                "attended", PRESENT.stream().map(this::invitation).toList(),
                "absent", List.of(invitation(NOT_THERE))))
        .expect(200);
  }

  private UUID prompt() {
    UUID id =
        Suite.api()
            .post(
                holder(),
                "/api/v1/sessions/" + session + "/prompts",
                Map.of("kind", "text", "question", "Question" + mark))
            .expect(201)
            .id();
    String address = "/api/v1/prompts/" + id;
    Suite.api().post(holder(), address + "/open", null).expect(200);
    for (int index : PRESENT) {
      String device = "AAAAAAAAAAAAAAAAAAAAA" + index;
      refused(
          index,
          name ->
              Suite.api()
                  .put(
                      person(index),
                      address + "/answer",
                      Map.of("device", device, "text", refusedText(name))));
      Suite.api()
          .put(
              person(index),
              address + "/answer",
              Map.of("device", device, "text", "From those who left, " + answerMark() + index))
          .expect(204);
    }
    Suite.api().post(holder(), address + "/close", null).expect(200);
    return id;
  }

  /** Three are shown together; one of their words is an ordinary one and a council's name. */
  private void insights() {
    String insights = "/api/v1/cohorts/" + opening.cohort() + "/insights";
    for (int index : PRESENT) {
      refused(index, name -> Suite.api().post(person(index), insights, insight(refusedText(name))));
      String text = "Wending beats a straight road, " + insightMark() + index;
      Map<String, Object> unconfirmed = insight(text);
      assertThat(
              Suite.api().post(person(index), insights, unconfirmed).expect(422).body().toString())
          .doesNotContain(mark);
      Map<String, Object> confirmed = new HashMap<>(unconfirmed);
      confirmed.put("confirmed", List.of("wending"));
      Suite.api().post(person(index), insights, confirmed).expect(204);
    }
    await("they are shown together")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Suite.api().get(Suite.team(), insights).expect(200).items().count()
                    == PRESENT.size());
  }

  private static Map<String, Object> insight(String text) {
    return Map.of("theme", "empathy-and-generosity", "text", text);
  }

  private String refusedText(String name) {
    return "What " + name + " said first, " + refusedMark() + ".";
  }

  private void refused(int index, Function<String, Answer> say) {
    for (String name : NAMES) {
      Answer answer = say.apply(name).expect(422);
      assertThat(answer.refusedAs("names-somebody")).as(index + " says " + name).isTrue();
      assertThat(answer.body().toString()).doesNotContain(mark);
    }
  }

  /** In what was handed back to its author. */
  String refusedMark() {
    return "refused" + mark;
  }

  /** In what was taken as an insight. */
  String insightMark() {
    return "insight" + mark;
  }

  /** In what was taken as an answer to a prompt. */
  String answerMark() {
    return "answer" + mark;
  }

  /** By which the session is known. */
  List<String> ofTheSession() {
    return List.of(
        session.toString(), prompt.toString(), "Title" + mark, "Venue" + mark, "Access" + mark);
  }

  private List<String> known(int index) {
    List<String> known = new ArrayList<>(ofPeople(index));
    known.add(participantId(index));
    known.add(personId(index));
    known.add(accountId(index));
    if (index < INVITED) {
      known.add(invitation(index));
    }
    return known;
  }

  /** By which somebody is known, to people and to machines. */
  List<String> of(int index) {
    return known.get(index);
  }

  /** By which people know somebody. */
  List<String> ofPeople(int index) {
    CastMember member = cast.participants().get(index);
    return List.of(member.email(), member.givenName(), member.familyName(), note(index));
  }

  List<String> ofAllPeople() {
    return everybody().flatMap(index -> ofPeople(index).stream()).toList();
  }

  List<String> ofAll() {
    return known.stream().flatMap(List::stream).toList();
  }

  List<String> ofThosePresent() {
    return PRESENT.stream().flatMap(index -> of(index).stream()).toList();
  }

  private Stream<Integer> everybody() {
    return IntStream.range(0, cast.participants().size()).boxed();
  }

  String participantId(int index) {
    return new ArrayList<>(opening.participants().values()).get(index).toString();
  }

  private String personId(int index) {
    return participant(index).path("personId").asText();
  }

  private String organisation(int index) {
    return participant(index).path("organisationId").asText();
  }

  private JsonNode participant(int index) {
    return Suite.api()
        .get(Suite.team(), "/api/v1/participants/" + participantId(index))
        .expect(200)
        .body();
  }

  private String accountId(int index) {
    return Suite.stack().keycloakAdmin().find(email(index)).orElseThrow().get("id").asText();
  }

  private String invitation(int index) {
    return Suite.api()
        .get(person(index), "/api/v1/me/invitations?limit=200")
        .expect(200)
        .items()
        .filter(one -> one.path("sessionId").asText().equals(session.toString()))
        .map(one -> one.path("id").asText())
        .findAny()
        .orElseThrow();
  }

  String email(int index) {
    return cast.participants().get(index).email();
  }

  String holderEmail() {
    return cast.facilitator().email();
  }

  Actor person(int index) {
    return actor(email(index));
  }

  private Actor holder() {
    return actor(holderEmail());
  }

  private Actor actor(String email) {
    return actors.computeIfAbsent(
        email,
        address ->
            Actor.of(address, () -> Suite.stack().tokens().token(address, Tokens.LOCAL_PASSWORD)));
  }

  /** What the addresses of operations name. */
  Map<String, Collection<String>> ids() {
    Map<String, Collection<String>> ids = new HashMap<>();
    ids.put("cohortId", List.of(opening.cohort().toString()));
    ids.put("sessionId", List.of(session.toString()));
    ids.put("guestSessionId", List.of(session.toString()));
    ids.put("promptId", List.of(prompt.toString()));
    ids.put("invitationId", List.of(invitation(THERE), invitation(NOT_THERE)));
    ids.put("participantId", everybody().map(this::participantId).toList());
    ids.put("personId", List.of(personId(THERE), personId(NOT_THERE)));
    ids.put("organisationId", List.of(organisation(THERE)));
    ids.put("version", List.of("1"));
    return ids;
  }
}
