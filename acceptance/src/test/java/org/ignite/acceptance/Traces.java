package org.ignite.acceptance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.acceptance.story.CastMember;
import org.ignite.acceptance.story.Ending;
import org.ignite.localstack.CaughtMail;
import org.ignite.localstack.LocalStack;

/**
 * What a story leaves behind that the API does not tell.
 *
 * @param events how many of each type its aggregates have sent
 * @param rows how many rows the projections hold of it
 * @param mail subjects and how often, by person; a delivery that was repeated counts once, which is
 *     what the Message-ID is for
 */
record Traces(
    Map<String, Long> events, Map<String, Long> rows, Map<String, Map<String, Long>> mail) {

  private static final String EVENTS =
      "select type, count(*) from outbox where payload::jsonb ->> ? = ? group by type";

  static Traces of(LocalStack stack, Ending ending) {
    return new Traces(events(stack, ending), rows(stack, ending), mail(stack, ending));
  }

  private static Map<String, Long> events(LocalStack stack, Ending ending) {
    String cohort = ending.cohort().toString();
    Map<String, Long> events = new TreeMap<>();
    events.putAll(new Database(stack, "participants").numbers(EVENTS, "cohortId", cohort));
    events.putAll(new Database(stack, "sessions").numbers(EVENTS, "cohortId", cohort));
    Database feedback = new Database(stack, "feedback");
    for (UUID session : ending.sessions()) {
      feedback
          .numbers(EVENTS, "sessionId", session.toString())
          .forEach((type, count) -> events.merge(type, count, Long::sum));
    }
    return events;
  }

  private static Map<String, Long> rows(LocalStack stack, Ending ending) {
    Map<String, Long> rows = new TreeMap<>();
    UUID cohort = ending.cohort();
    Database sessions = new Database(stack, "sessions");
    Database feedback = new Database(stack, "feedback");
    rows.put(
        "participants known to sessions",
        sessions.number("select count(*) from participant where cohort_id = ?", cohort));
    rows.put(
        "sessions known to feedback",
        feedback.number("select count(*) from session where cohort_id = ?", cohort));
    rows.put(
        "invitations known to feedback",
        feedback.number(
            "select count(*) from invitation i join session s on s.id = i.session_id"
                + " where s.cohort_id = ?",
            cohort));
    rows.put(
        "ballots",
        feedback.number(
            "select count(*) from closed_ballot b join evaluation e on e.id = b.evaluation_id"
                + " join session s on s.id = e.session_id where s.cohort_id = ?",
            cohort));
    return rows;
  }

  private static Map<String, Map<String, Long>> mail(LocalStack stack, Ending ending) {
    Map<String, String> names =
        ending.cast().participants().stream()
            .collect(Collectors.toMap(CastMember::email, CastMember::name));
    Map<String, Map<String, Long>> mail = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (CaughtMail.Message message : stack.mail().messages()) {
      String name = names.get(message.to());
      if (name != null && seen.add(message.messageId())) {
        mail.computeIfAbsent(name, n -> new TreeMap<>()).merge(message.subject(), 1L, Long::sum);
      }
    }
    return mail;
  }
}
