package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ignite.acceptance.client.Actor;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;

/**
 * What stands in somebody's diary, each text of it read by two readers that agree.
 *
 * @param days on which day each event begins, by its UID
 */
record Diary(Map<String, String> days) {

  /** Of the bar over the days of a residential, which stands beside its hours in a feed alone. */
  private static final String BAR = "-days@ignite";

  /** The one that follows the messages to an address, in the order of their SEQUENCE. */
  static Diary ofMail(String address) {
    List<Seen> messages =
        Suite.stack().mail().to(address).stream()
            .map(CaughtMail.Message::calendar)
            .filter(calendar -> !calendar.isEmpty())
            .map(CalendarReaders::read)
            .map(List::getFirst)
            .sorted(Comparator.comparingInt(Seen::sequence))
            .toList();
    Map<String, String> days = new TreeMap<>();
    for (Seen message : messages) {
      if (message.method().equals("CANCEL")) {
        assertThat(days.remove(message.uid())).as("what is cancelled was there").isNotNull();
      } else {
        assertThat(message.method()).isEqualTo("REQUEST");
        days.put(message.uid(), day(message));
      }
    }
    return new Diary(days);
  }

  /** The one that follows the private feed. */
  static Diary ofFeed(Actor person) {
    String address = Suite.api().get(person, "/api/v1/me/calendar").expect(200).text("address");
    String feed = Suite.text(URI.create(address).getRawPath());
    Map<String, String> days = new TreeMap<>();
    CalendarReaders.read(feed).stream()
        .filter(event -> !event.status().equals("CANCELLED") && !event.uid().endsWith(BAR))
        .forEach(event -> days.put(event.uid(), day(event)));
    return new Diary(days);
  }

  /** The UIDs of what somebody has said no to. */
  static Set<String> declined(Actor person) {
    return Suite.api()
        .get(person, "/api/v1/me/invitations?limit=200")
        .expect(200)
        .items()
        .filter(one -> one.path("reply").asText().equals("no"))
        .map(one -> one.path("sessionId").asText() + "@ignite")
        .collect(Collectors.toSet());
  }

  Diary without(Set<String> uids) {
    Map<String, String> rest = new TreeMap<>(days);
    rest.keySet().removeAll(uids);
    return new Diary(rest);
  }

  /** What begins on a day or later. */
  Diary from(LocalDate day) {
    Map<String, String> rest = new TreeMap<>(days);
    rest.values().removeIf(begins -> begins.compareTo(day.toString()) < 0);
    return new Diary(rest);
  }

  private static String day(Seen event) {
    return event.start().substring(0, "2026-10-01".length());
  }
}
