package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
          Outputs.MACHINE,
          Outputs.NOBODY);

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
        outputs.putAll(Outputs.attempts(viewer, planted.things()));
        assertThat(outputs).as(viewer).isNotEmpty();
        assertThat(Outputs.that(words, outputs)).as(viewer).isEmpty();
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

  /** And the letters that were written about it. */
  private static Map<String, String> read(
      Planted planted, String viewer, Map<String, UUID> things) {
    Map<String, String> outputs = Outputs.read(viewer, things);
    List<String> letters =
        mails(planted).stream().map(mail -> "/api/v1/admin/sessions/mails/" + mail).toList();
    outputs.putAll(Outputs.at(viewer, letters));
    return outputs;
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
