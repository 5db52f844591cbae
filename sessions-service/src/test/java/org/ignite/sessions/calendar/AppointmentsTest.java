package org.ignite.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.mail.CalendarPart;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentsTest {

  private static final CalendarEvent EVENT =
      new CalendarEvent(
          UUID.fromString("0199f0a0-0000-7000-8000-000000000001"),
          7,
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2026-10-25T09:00:00Z"),
          Instant.parse("2026-10-25T15:00:00Z"),
          ZoneId.of("Europe/London"),
          EventStatus.CONFIRMED,
          CalendarEvent.NEUTRAL,
          null,
          null,
          false);

  @ParameterizedTest
  @EnumSource(Attending.class)
  void aRequestIsBetweenTheProgrammeAndItsReader(Attending attending) {
    CalendarPart part =
        appointments("Ignite, the programme <programme@example.org>")
            .request(EVENT, "ada@example.org", attending);

    Seen seen = CalendarReaders.read(part.text()).getFirst();
    assertThat(part.method()).isEqualTo("REQUEST");
    assertThat(seen.method()).isEqualTo("REQUEST");
    assertThat(seen.uid()).isEqualTo("0199f0a0-0000-7000-8000-000000000001@ignite");
    assertThat(seen.sequence()).isEqualTo(7);
    assertThat(seen.organiser()).isEqualTo("mailto:programme@example.org");
    assertThat(seen.attendees()).isEqualTo(List.of("mailto:ada@example.org"));
    assertThat(seen.answer()).isEqualTo(attending.parameter().getValue());
    assertThat(part.text().replace("\r\n ", "")).contains("RSVP=TRUE");
  }

  @Test
  void aCancellationNamesNobodyElse() {
    CalendarPart part = appointments("programme@example.org").cancel(EVENT, "ada@example.org");

    Seen seen = CalendarReaders.read(part.text()).getFirst();
    assertThat(part.method()).isEqualTo("CANCEL");
    assertThat(seen.method()).isEqualTo("CANCEL");
    assertThat(seen.organiser()).isEqualTo("mailto:programme@example.org");
    assertThat(seen.attendees()).isEqualTo(List.of("mailto:ada@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o'x+tag@example.org",
        "a.very.long.name.of.somebody.in.a.council@a-council-with-a-long-name.gov.example"
      })
  void anyAddressIsReadAsItIs(String address) {
    CalendarPart part = appointments("a@example.org").request(EVENT, address, Attending.ACCEPTED);

    assertThat(CalendarReaders.read(part.text()).getFirst().attendees())
        .isEqualTo(List.of("mailto:" + address));
  }

  private static Appointments appointments(String organiser) {
    return new Appointments(new TestConfig("", organiser));
  }

  /** Settings of a test. */
  record TestConfig(String feedKey, String organiser) implements CalendarConfig {
    @Override
    public Duration refreshedEvery() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration keptFor() {
      return Duration.ofDays(400);
    }
  }
}
