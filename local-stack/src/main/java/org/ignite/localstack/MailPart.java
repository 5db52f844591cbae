package org.ignite.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The mail catcher: SMTP in, a page and JSON out. */
public final class MailPart extends ProcessPart {

  private final Home home;
  private final Ports ports;

  MailPart(Home home, Path state, Ports ports) {
    super("mail", state);
    this.home = home;
    this.ports = ports;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("smtp", ports.smtp(), "page", ports.mailPage());
  }

  @Override
  List<String> command() {
    return new Jvm(48)
        .quickToStart()
        .archivedIn(home.archives())
        .main(
            MailCatcher.class.getName(),
            home.classPath(),
            Integer.toString(ports.smtp()),
            Integer.toString(ports.mailPage()),
            state().resolve("mail").toString());
  }

  @Override
  public boolean ready() {
    return pid().isPresent()
        && Sockets.accepts(ports.smtp())
        && Http.answers("http://127.0.0.1:" + ports.mailPage() + "/messages");
  }
}
