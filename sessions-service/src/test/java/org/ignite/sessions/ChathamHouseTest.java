package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.platform.testing.Traces;
import org.junit.jupiter.api.Test;

/**
 * Names that stand nowhere else are planted in a session under the Chatham House Rule, and then all
 * is read that the service puts out: nobody who was not there finds one of them, and of who was
 * there the programme team, which knows who was invited, learns nothing (PROGRAMME.md: no calendar,
 * export, webhook, log, report or error message says otherwise).
 */
@QuarkusTest
class ChathamHouseTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String NOBODY = "";
  private static final String MACHINE = "machine";
  private static final String TEAM = "programme-admin";
  private static final String HOLDER = "facilitator";

  /** None of them was invited; the first is of the same cohort, the assistant is theirs. */
  private static final List<String> NOT_THERE =
      List.of(
          "participant",
          "participant-2",
          "facilitator-2",
          "coach",
          "assistant",
          "critical-friend",
          "safeguarding-lead",
          MACHINE,
          NOBODY);

  private static final List<String> FORMATS =
      List.of("application/json", "text/csv", "application/x-ndjson", "*/*");

  private record Operation(String verb, String path, boolean takesBody) {}

  @Test
  void whoWasNotThereFindsNoneOfItsWords() {
    try (CapturedLog log = new CapturedLog()) {
      Planted planted = new Planted();
      planted.stands();
      Traces words = new Traces(planted.words());
      Programme.delegated(planted.other, Programme.person("assistant"), "diary", "replies");

      assertThat(words.in(read(planted, HOLDER, planted.things()).values()))
          .as("it is there for who held it")
          .hasSizeGreaterThan(10);
      for (String viewer : NOT_THERE) {
        Map<String, String> outputs = read(planted, viewer, planted.things());
        outputs.putAll(attempts(planted, viewer));
        assertThat(outputs).as(viewer).isNotEmpty();
        assertThat(told(words, outputs)).as(viewer).isEmpty();
      }
      assertThat(words.in(List.of(feed("participant"), feed("facilitator-2")))).isEmpty();
      assertThat(words.in(mailsToOthers(planted))).isEmpty();
      assertThat(mailsThatSayWhatItWas(planted)).isEmpty();
      assertThat(words.in(log.lines())).isEmpty();
      assertThat(new Traces(List.of(planted.word("Title"))).in(events()))
          .as("what a session is called is told with its time, and with nobody's name")
          .allMatch(event -> !event.contains("personId"));
      assertThat(
              words.in(
                  events().stream()
                      .map(event -> event.replace(planted.word("Title"), ""))
                      .toList()))
          .isEmpty();
    }
  }

  /** All that others read, in this world and in the one in which the other was there. */
  @Test
  void noOutputButItsFacilitatorsDependsOnWhoWasThere() {
    Planted planted = new Planted();
    planted.written();

    toldToItsFacilitatorAlone(planted, planted::swap);
  }

  /** While it goes on the one takes the yes back, the other the no, and the guest the yes. */
  @Test
  void nobodyButItsFacilitatorLearnsWhoChangesTheirAnswerAfterTheStart() {
    Planted planted = new Planted();
    Programme.began(planted.session, 1);
    planted.reply(planted.absent, "no");
    planted.written();

    toldToItsFacilitatorAlone(
        planted,
        () -> {
          planted.reply(planted.present, "no");
          planted.reply(planted.absent, "yes");
          planted.guestReplies("no");
          planted.written();
        });
  }

  private static void toldToItsFacilitatorAlone(Planted planted, Runnable change) {
    Map<String, UUID> things = planted.things();
    Map<String, String> held = read(planted, HOLDER, things);
    Map<String, Map<String, String>> before = readByOthers(planted, things);
    assertThat(before.get(TEAM).values())
        .as("the team knows who was invited")
        .anyMatch(output -> output.contains(planted.present.given()));

    change.run();

    assertThat(read(planted, HOLDER, things)).as("its facilitator sees who").isNotEqualTo(held);
    readByOthers(planted, things)
        .forEach(
            (viewer, now) -> {
              Map<String, String> then = before.get(viewer);
              assertThat(now).as(viewer).containsOnlyKeys(then.keySet());
              now.forEach(
                  (output, text) ->
                      assertThat(text).as(viewer + ": " + output).isEqualTo(then.get(output)));
            });
  }

  private static Map<String, Map<String, String>> readByOthers(
      Planted planted, Map<String, UUID> things) {
    Map<String, Map<String, String>> outputs = new TreeMap<>();
    for (String viewer : NOT_THERE) {
      outputs.put(viewer, read(planted, viewer, things));
    }
    Map<String, String> team = read(planted, TEAM, things);
    team.putAll(machinery(planted));
    outputs.put(TEAM, team);
    return outputs;
  }

  /** Who did what, what was done by itself and who was written to, as far as it is about these. */
  private static Map<String, String> machinery(Planted planted) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (String list : List.of("audit-entries", "tasks", "mails")) {
      List<Map<String, Object>> rows =
          as(TEAM)
              .queryParam("limit", 200)
              .get("/api/v1/admin/sessions/" + list)
              .jsonPath()
              .getList("items");
      List<String> about =
          rows.stream()
              .map(Object::toString)
              .filter(row -> planted.ids().stream().anyMatch(row::contains))
              .toList();
      assertThat(about).as(list).isNotEmpty();
      outputs.put(list, String.join("\n", about));
    }
    return outputs;
  }

  /** Every GET of the document, in each format, by what it answers. */
  private static Map<String, String> read(
      Planted planted, String viewer, Map<String, UUID> things) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      if (operation.verb().equals("GET") && !ofTheMachinery(operation)) {
        for (String format : FORMATS) {
          Response answer = caller(viewer).accept(format).get(path(operation, things));
          outputs.put(operation.path() + " " + format, output(answer));
        }
      }
    }
    for (Object mail : mails(planted)) {
      String path = "/api/v1/admin/sessions/mails/" + mail;
      outputs.put(path, output(caller(viewer).get(path)));
    }
    return outputs;
  }

  /** Its lists change from moment to moment, so they are read for what they say of the planted. */
  private static boolean ofTheMachinery(Operation operation) {
    return operation.path().startsWith("/api/v1/admin/");
  }

  /** What is refused, and how: everything that would change something, with an empty body. */
  private static Map<String, String> attempts(Planted planted, String viewer) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      if (!operation.verb().equals("GET")) {
        RequestSpecification request = caller(viewer);
        if (operation.takesBody()) {
          request.body("{}");
        }
        outputs.put(
            operation.verb() + " " + operation.path(),
            output(request.request(operation.verb(), path(operation, planted.things()))));
      }
    }
    return outputs;
  }

  private static List<String> told(Traces words, Map<String, String> outputs) {
    return outputs.entrySet().stream()
        .filter(output -> words.in(output.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Without what is of one answer alone. */
  private static String output(Response answer) {
    String body = answer.asString().replace(answer.header("X-Request-Id"), "");
    if (answer.contentType().contains("problem+json")) {
      Map<String, Object> problem = new TreeMap<>(answer.jsonPath().getMap("$"));
      problem.remove("requestId");
      body = problem.toString();
    }
    return answer.statusCode() + "\n" + answer.header("ETag") + "\n" + body;
  }

  private static RequestSpecification caller(String viewer) {
    RequestSpecification request = RestAssured.given().redirects().follow(false);
    request.contentType(ContentType.JSON).urlEncodingEnabled(false);
    if (viewer.equals(MACHINE)) {
      return request
          .auth()
          .oauth2(Programme.stack().tokens().partner("partner-example", "sessions:read"));
    }
    return viewer.equals(NOBODY) ? request : request.auth().oauth2(Programme.token(viewer));
  }

  /** What is not of the planted session has an id that nothing has. */
  private static String path(Operation operation, Map<String, UUID> things) {
    return PARAMETER
        .matcher(operation.path())
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    things.getOrDefault(name.group(1), new UUID(0, 1)).toString()));
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    try {
      JsonNode paths =
          JSON.readTree(RestAssured.given().get("/openapi?format=json").asString()).get("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          verb ->
                              operations.add(
                                  new Operation(
                                      verb.getKey().toUpperCase(Locale.ROOT),
                                      path.getKey(),
                                      verb.getValue().has("requestBody")))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(operations).hasSizeGreaterThan(100);
    return operations;
  }

  private static String feed(String user) {
    String address = as(user).get("/api/v1/me/calendar").path("address");
    return RestAssured.given().get(URI.create(address).getPath()).asString();
  }

  private static List<Object> mails(Planted planted) {
    return planted.addresses().stream()
        .flatMap(
            address ->
                Programme.rows("select id from mail where recipient = ? order by id", address)
                    .stream())
        .toList();
  }

  private static List<String> mailsToOthers(Planted planted) {
    return Programme.stack().mail().messages().stream()
        .filter(mail -> planted.addresses().stream().noneMatch(mail.to()::contains))
        .map(ChathamHouseTest::text)
        .toList();
  }

  /** Mailboxes are shared: their own letters name them, and neither session nor anybody else. */
  private static List<String> mailsThatSayWhatItWas(Planted planted) {
    List<Planted.Attendee> attendees = List.of(planted.present, planted.absent);
    return attendees.stream()
        .flatMap(
            reader ->
                Programme.stack().mail().to(reader.email()).stream()
                    .map(ChathamHouseTest::text)
                    .map(text -> text.replace(reader.email(), "").replace(reader.given(), "")))
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(planted.mark))
        .toList();
  }

  private static String text(CaughtMail.Message mail) {
    return Stream.of(mail.subject(), mail.text(), mail.html(), mail.calendar().replace("\r\n ", ""))
        .reduce("", (one, two) -> one + "\n" + two);
  }

  private static List<String> events() {
    return Programme.rows("select coalesce(payload, '') from outbox").stream()
        .map(Object::toString)
        .toList();
  }
}
