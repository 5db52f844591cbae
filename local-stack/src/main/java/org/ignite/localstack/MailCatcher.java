package org.ignite.localstack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** An SMTP server that keeps every message as a file and passes none on. A process of its own. */
final class MailCatcher {

  private final Path directory;
  private final AtomicLong sequence = new AtomicLong();

  private MailCatcher(Path directory) {
    this.directory = directory;
  }

  /**
   * @param args SMTP port, port of the page, directory for the messages
   */
  public static void main(String[] args) throws IOException, UserException, FolderException {
    Path directory = Files.createDirectories(Path.of(args[2]));
    new MailCatcher(directory).listen(Integer.parseInt(args[0]));
    new MailPage(directory).serve(Integer.parseInt(args[1]));
  }

  private void listen(int port) throws UserException, FolderException {
    Managers server = new ChoosyMailServer();
    new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), server)
        .startService();
    GreenMailUser everybody = server.getUserManager().createUser("everybody", "everybody", "");
    MailFolder inbox = server.getImapHostManager().getInbox(everybody);
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> {
              keep(message.getMessage());
              // The file is what counts; the copies in memory would only grow.
              inbox.deleteAllMessages();
              return everybody;
            });
  }

  /** One file a delivery, named so that the names sort in the order of arrival. */
  private void keep(MimeMessage message) {
    String name = "%d-%05d".formatted(Instant.now().toEpochMilli(), sequence.incrementAndGet());
    Path part = directory.resolve(name + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        message.writeTo(out);
      }
      Files.move(part, directory.resolve(name + ".eml"));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("could not keep a message", e);
    }
  }
}
