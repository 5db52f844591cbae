package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.ignite.sessions.sessions.HttpsAddress.Check;

class HttpsAddressTest {

  @Example
  void whatVideoCallsGiveIsTaken() {
    assertTaken(
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ab%40thread.v2/0"
            + "?context=%7b%22Tid%22%3a%221%22%7d",
        true);
    assertTaken("https://example.zoom.us/j/123456789?pwd=a.B-c_1#success", true);
    assertTaken("https://localhost:8443", true);
    assertTaken("HTTPS://example.org/", true);
  }

  @Example
  void whatNoReaderOfAnAddressUnderstandsIsNot() {
    for (String none :
        new String[] {
          "http://example.org",
          "https://",
          "https://-",
          "https:example.org",
          "//example.org/",
          "https://example.org/a b",
          "https://example.org/?context={}",
          "https://example.org/%zz",
          "https://example.org/a|b",
          "https://example.org/\rX:1",
          "https://example.org/#a#b",
          "https://user@example.org/",
          "javascript:alert(1)",
          ""
        }) {
      assertTaken(none, false);
    }
  }

  private static void assertTaken(String written, boolean taken) {
    assertThat(Check.isAddress(written)).as(written).isEqualTo(taken);
  }
}
