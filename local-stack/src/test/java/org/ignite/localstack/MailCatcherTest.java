package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.EnumSet;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  private static TestStack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.start(EnumSet.of(TestStack.Wanted.MAIL));
  }

  @Test
  void thePageShowsHtmlInAFrameThatRunsNothing() throws MessagingException {
    String address = someAddress();

    send(address, "<p title=\"a\">Hello</p><script>alert(1)</script>");

    await().until(() -> stack.mail().to(address).size() == 1);
    assertThat(stack.mail().to(address).getFirst().html()).contains("<p title=\"a\">Hello</p>");
    assertThat(Http.text("http://127.0.0.1:" + stack.ports().mailPage() + "/"))
        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"&lt;base")
        .contains("&lt;p title=&quot;a&quot;>Hello")
        .doesNotContain("<script");
  }

  @Test
  void anAddressCanBeRefusedOrPutOff() throws MessagingException {
    assertThatThrownBy(() -> send("refused-" + someAddress(), "x"))
        .rootCause()
        .hasMessageStartingWith("550 5.1.1");
    String address = "greylisted-" + someAddress();
    assertThatThrownBy(() -> send(address, "x")).rootCause().hasMessageStartingWith("451 4.7.1");

    send(address, "x");

    await().until(() -> stack.mail().to(address).size() == 1);
  }

  private static String someAddress() {
    return UUID.randomUUID() + "@example.org";
  }

  private static void send(String to, String html) throws MessagingException {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", stack.ports().smtp());
    MimeMessage message = new MimeMessage(Session.getInstance(server));
    message.setFrom("test@example.org");
    message.setRecipients(RecipientType.TO, to);
    message.setSubject("A letter");
    message.setContent(html, "text/html; charset=utf-8");
    Transport.send(message);
  }
}
