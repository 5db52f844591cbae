package org.ignite.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is said in a session under the Chatham House Rule is planted, and then all is read that the
 * running suite puts out, as everybody who can read it (PROGRAMME.md: no calendar, export, webhook,
 * log, report or error message says otherwise).
 */
class ChathamHouseTest {

  private static final String TEAM = "the programme team";
  private static final String HOLDER = "who held it";
  private static final String WHO_WAS_THERE = "who was there";
  private static final String WHO_WAS_NOT = "who was invited";

  /** Of accounts that have nothing to do with the cohort. */
  private static final List<String> STRANGERS =
      List.of(
          "facilitator",
          "coach",
          "participant",
          "assistant",
          "critical-friend",
          "safeguarding-lead");

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}");
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TIMES =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z?|\\d{8}T\\d{6}Z?");
  private static final Pattern LINKS = Pattern.compile("/pages/[\\w/-]+");

  private static PlantedSession planted;

  /** What each reads, by who they are. */
  private static Map<String, List<Output>> answers;

  /** What does not depend on who reads it, and what is kept. */
  private static List<Output> mails;

  private static List<Output> messages;
  private static List<Output> logs;
  private static List<Output> rows;

  @BeforeAll
  static void allIsRead() {
    planted = PlantedSession.held();
    answers = new TreeMap<>();
    Map<String, Collection<String>> ids = planted.ids();
    Tokens tokens = Suite.stack().tokens();
    answers.put("nobody", Answers.to(Optional.empty(), ids));
    answers.put(
        "a machine",
        Answers.to(Optional.of(tokens.partner("sessions:read participants:read")), ids));
    for (String role : STRANGERS) {
      answers.put(role, Answers.to(Optional.of(tokens.token(role)), ids));
    }
    Map<String, Collection<String>> more = new HashMap<>(ids);
    more.put("mailId", mailIds());
    answers.put(TEAM, Answers.to(Optional.of(tokens.token("programme-admin")), more));
    answers.put(HOLDER, read(planted.holderEmail(), ids));
    answers.put(WHO_WAS_THERE, readAndFollow(PlantedSession.THERE, ids));
    answers.put(WHO_WAS_NOT, readAndFollow(PlantedSession.NOT_THERE, ids));
    answers.put("of the cohort", readAndFollow(PlantedSession.OUTSIDER, ids));
    mails = Outputs.mails();
    messages = Outputs.messages();
    logs = Outputs.logs();
    rows = Outputs.rows();
  }

  private static List<Output> read(String email, Map<String, Collection<String>> ids) {
    return Answers.to(Optional.of(Suite.stack().tokens().token(email, Tokens.LOCAL_PASSWORD)), ids);
  }

  /** Answers, the feed, and the pages that letters lead to. */
  private static List<Output> readAndFollow(int index, Map<String, Collection<String>> ids) {
    List<Output> outputs = new ArrayList<>(read(planted.email(index), ids));
    outputs.add(Outputs.feed(planted.person(index)));
    outputs.addAll(Outputs.pages(planted.email(index)));
    return outputs;
  }

  /** Of the letters to those who were invited. */
  private static List<String> mailIds() {
    List<String> ids = new ArrayList<>();
    for (String service : List.of("participants", "sessions", "feedback")) {
      Database database = new Database(Suite.stack(), service);
      for (int index : List.of(PlantedSession.THERE, PlantedSession.NOT_THERE)) {
        ids.addAll(
            database
                .numbers("select id::text, 1 from mail where recipient = ?", planted.email(index))
                .keySet());
      }
    }
    return ids;
  }

  @Test
  void whatEachKindOfOutputSaysIsFound() {
    String request = UUID.randomUUID().toString();
    given()
        .header("X-Request-Id", request)
        .get(Suite.stack().publicUrl() + "/api/v1/cohorts")
        .then()
        .statusCode(401);
    List<String> known = new ArrayList<>(planted.of(PlantedSession.THERE));
    known.addAll(planted.ofTheSession());
    known.add(request);

    Set<Output.Kind> found = EnumSet.noneOf(Output.Kind.class);
    everything().filter(output -> output.says(known)).forEach(output -> found.add(output.kind()));
    Outputs.logs().stream()
        .filter(output -> output.says(known))
        .forEach(output -> found.add(output.kind()));

    assertThat(found).isEqualTo(EnumSet.allOf(Output.Kind.class));
    assertThat(Outputs.files(List.of(planted.insightMark()))).isNotEmpty();
    assertThat(answers.get(TEAM).stream().filter(output -> output.place().endsWith(" 200")))
        .hasSizeGreaterThan(100);
    assertThat(answers.get(WHO_WAS_NOT).stream().filter(output -> output.place().endsWith(" 200")))
        .hasSizeGreaterThan(60);
  }

  private static Stream<Output> everything() {
    return Stream.of(
            answers.values().stream().flatMap(List::stream).toList(), mails, messages, logs, rows)
        .flatMap(List::stream);
  }

  @Test
  void whatNamesSomebodyStandsNowhere() {
    List<String> refused = List.of(planted.refusedMark());

    assertThat(everything().filter(output -> output.says(refused))).isEmpty();
    assertThat(Outputs.files(refused)).isEmpty();
  }

  @Test
  void anInsightIsShownWithoutItsAuthorItsSessionAndItsMoment() {
    List<String> mark = List.of(planted.insightMark());
    List<String> people = planted.ofAll();

    assertThat(answers.get(TEAM)).anyMatch(output -> output.says(mark));
    assertThat(answers.get("of the cohort")).anyMatch(output -> output.says(mark));
    assertThat(
            everything()
                .filter(output -> output.kind() != Output.Kind.ANSWER)
                .filter(output -> output.says(mark))
                .map(Output::place)
                .distinct())
        .containsExactly("sessions.insight");
    assertThat(
            everything()
                .flatMap(output -> output.records().stream())
                .filter(record -> Output.says(record, mark)))
        .isNotEmpty()
        .noneMatch(record -> Output.says(record, people))
        .noneMatch(record -> Output.says(record, planted.ofTheSession()))
        .noneMatch(record -> MOMENT.matcher(record).find());
  }

  @Test
  void anAnswerToAPromptIsShownToTheInvitedWithoutItsAuthor() {
    List<String> mark = List.of(planted.answerMark());
    List<String> invited = List.of(TEAM, HOLDER, WHO_WAS_THERE, WHO_WAS_NOT);

    answers.forEach(
        (reader, outputs) ->
            assertThat(outputs.stream().anyMatch(output -> output.says(mark)))
                .as(reader)
                .isEqualTo(invited.contains(reader)));
    assertThat(everything().filter(output -> output.says(mark)))
        .noneMatch(output -> output.says(planted.ofAll()));
    assertThat(
            Stream.of(mails, messages, logs)
                .flatMap(List::stream)
                .filter(output -> output.says(mark)))
        .isEmpty();
  }

  @Test
  void whoWasNotInvitedFindsNothingOfTheSession() {
    List<String> words = List.of("Title" + planted.mark, "Venue" + planted.mark);
    List<String> invited = List.of(TEAM, HOLDER, WHO_WAS_THERE, WHO_WAS_NOT);

    answers.forEach(
        (reader, outputs) ->
            assertThat(outputs.stream().anyMatch(output -> output.says(words)))
                .as(reader)
                .isEqualTo(invited.contains(reader)));
  }

  @Test
  void nobodyButItsFacilitatorFindsWhoWasThere() {
    answers.forEach(
        (reader, outputs) -> {
          if (!List.of(TEAM, HOLDER, WHO_WAS_THERE).contains(reader)) {
            assertThat(ties(outputs, planted.ofThosePresent())).as(reader).isEmpty();
          }
        });
    assertThat(told(PlantedSession.THERE, PlantedSession.NOT_THERE))
        .as("what the team reads of who was there and of who was not")
        .isNotEmpty()
        .isEqualTo(told(PlantedSession.NOT_THERE, PlantedSession.THERE));
    assertThat(mails)
        .noneMatch(mail -> mail.says(List.of(planted.mark)))
        .noneMatch(
            mail ->
                !mail.place().contains(planted.email(PlantedSession.THERE))
                    && mail.says(planted.ofPeople(PlantedSession.THERE)));
  }

  /** What says something of the session and of one of them, the address of it included. */
  private static List<String> ties(List<Output> outputs, Collection<String> somebody) {
    return outputs.stream()
        .flatMap(output -> output.records().stream().map(record -> output.place() + "\n" + record))
        .filter(record -> Output.says(record, planted.ofTheSession()))
        .filter(record -> Output.says(record, somebody))
        .toList();
  }

  /** What ties one to the session for the team, without what is of one of them alone. */
  private static List<String> told(int one, int other) {
    return ties(answers.get(TEAM), planted.of(one)).stream()
        .map(record -> without(record, planted.of(one), "one"))
        .map(record -> without(record, planted.of(other), "other"))
        .map(record -> LINKS.matcher(record).replaceAll("link"))
        .map(record -> UUIDS.matcher(record).replaceAll("id"))
        .map(record -> TIMES.matcher(record).replaceAll("time"))
        .sorted()
        .toList();
  }

  private static String without(String record, List<String> words, String instead) {
    String rest = record;
    for (String word : words) {
      rest = rest.replace(word, instead);
    }
    return rest;
  }

  @Test
  void theTopicsHaveIdsForTheOtherServicesAlone() {
    assertThat(
            messages.stream()
                .filter(message -> message.says(planted.ofTheSession()))
                .filter(message -> message.says(planted.ofAllPeople())))
        .isEmpty();
    assertThat(ties(messages, planted.ofAll()))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("ignite.sessions.v1\n"))
        .allMatch(message -> message.contains("\"invitationId\""));
    assertThat(
            messages.stream()
                .filter(
                    message ->
                        message.says(List.of("Venue" + planted.mark, "Question" + planted.mark))))
        .isEmpty();
  }

  @Test
  void theLogsNameNobodyAndNoSession() {
    assertThat(lines(List.of(planted.mark))).isEmpty();
    assertThat(lines(planted.ofAllPeople())).isEmpty();
    assertThat(lines(planted.ofTheSession()).filter(line -> Output.says(line, planted.ofAll())))
        .isEmpty();
    assertThat(lines(List.of("/insights")))
        .as("that somebody has written one, and not who, nor where")
        .isNotEmpty()
        .noneMatch(line -> Output.says(line, planted.ofAll()))
        .noneMatch(line -> line.contains(planted.opening.cohort().toString()));
  }

  private static Stream<String> lines(Collection<String> words) {
    return logs.stream()
        .flatMap(log -> log.records().stream().map(line -> log.place() + ": " + line))
        .filter(line -> Output.says(line, words));
  }
}
