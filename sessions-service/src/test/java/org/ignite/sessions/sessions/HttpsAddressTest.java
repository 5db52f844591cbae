package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HttpsAddressTest {

  @Example
  void whatVideoCallsGiveIsTaken() {
    assertThat(
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ab%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d")
        .matches(HttpsAddress.PATTERN);
    assertThat("https://example.zoom.us/j/123456789?pwd=a.B-c_1#success")
        .matches(HttpsAddress.PATTERN);
    assertThat("https://localhost:8443").matches(HttpsAddress.PATTERN);
  }

  @Example
  void whatNoReaderOfAnAddressUnderstandsIsNot() {
    for (String none :
        new String[] {
          "http://example.org",
          "https://",
          "https://-",
          "https://example.org/a b",
          "https://example.org/?context={}",
          "https://example.org/%zz",
          "https://example.org/a|b",
          "https://example.org/\rX:1",
          "https://example.org/#a#b",
          "https://user@example.org/",
          "javascript:alert(1)"
        }) {
      assertThat(none).doesNotMatch(HttpsAddress.PATTERN);
    }
  }

  @Property
  void whatIsTakenIsAnAddressForEverybody(@ForAll("scraps") String rest) {
    String written = "https://example.org" + rest;
    Assume.that(written.matches(HttpsAddress.PATTERN));

    assertThatNoException().isThrownBy(() -> new URI(written));
    assertThat(URI.create(written).getHost()).isEqualTo("example.org");
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of("/", "?", "#", "a", "%2F", "%", ":", "@", "&", "=", "[", "~", ";", ".")
        .list()
        .ofMaxSize(12)
        .map(parts -> "/" + String.join("", parts));
  }
}
