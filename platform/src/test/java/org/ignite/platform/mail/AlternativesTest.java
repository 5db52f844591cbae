package org.ignite.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlternativesTest {

  private static final UUID ID = UUID.fromString("0199f0a0-0000-7000-8000-000000000001");
  private static final CalendarPart CALENDAR =
      new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nSUMMARY:Größe\r\nEND:VCALENDAR\r\n");

  @Test
  void theCalendarIsTheLastOfThreeWaysToSayIt() {
    String body = Alternatives.of(ID, "Dear Zoë", "<p>Dear Zoë</p>", CALENDAR).body();

    String[] parts = body.split("--=_" + ID);
    assertThat(parts).hasSize(5);
    assertThat(parts[1]).contains("text/plain").contains(base64("Dear Zoë"));
    assertThat(parts[2]).contains("text/html");
    assertThat(parts[3]).contains("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(parts[4]).isEqualTo("--\n");
  }

  /** The mailer encodes anything else, and would encode the boundaries with it. */
  @Test
  void nothingIsLeftToEncode() {
    String body = Alternatives.of(ID, "é".repeat(500), "<p>x\r\n</p>", CALENDAR).body();

    assertThat(body).matches("[\\x0A\\x20-\\x7E]*");
    assertThat(body.lines()).allMatch(line -> line.length() <= 78);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
