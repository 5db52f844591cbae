package org.ignite.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MailTest {

  private static final String MARKER = PersonalLink.MARKER;

  @Test
  void aLinkWithoutAPlaceForItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Mail("a@example.org", "Offer", MARKER, "no place", "https://x/secret"))
        .withMessageNotContaining("secret");
  }

  @Test
  void aPlaceWithoutALinkIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PersonalLink.personalLink(null));
  }

  @Test
  void aNameThatLooksLikeAPlaceForALinkIsAName() {
    assertThat(new Mail("a@example.org", "Offer", "Dear " + MARKER, "", null).text())
        .isEqualTo("Dear " + MARKER);
  }

  @Test
  void aSubjectIsOneLine() {
    assertThat(new Mail("a@example.org", "Offer\r\nBcc: b@example.org ", "", "", null).subject())
        .isEqualTo("Offer Bcc: b@example.org");
  }

  @Test
  void aMailInALogSaysNothing() {
    assertThat(new Mail("a@example.org", "Offer", MARKER, MARKER, "https://x/secret").toString())
        .doesNotContain("secret", MARKER, "a@example.org");
  }
}
