package org.ignite.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;

/**
 * Sends mail as durable tasks: at least once, and a repeat after a lost answer carries the same
 * Message-ID (RFC 5322, 3.6.4), by which the receiving side knows it again.
 */
@ApplicationScoped
public class Mailing implements TaskHandler {

  private static final String KIND = "mail";

  private final Tasks tasks;
  private final ReactiveMailer mailer;
  private final ObjectMapper json;

  Mailing(Tasks tasks, ReactiveMailer mailer, ObjectMapper json) {
    this.tasks = tasks;
    this.mailer = mailer;
    this.json = json;
  }

  /** Adds the message to the transaction at hand; it leaves after the commit. */
  public Uni<Void> send(UUID subject, Mail mail) {
    try {
      return tasks.add(KIND, subject, json.writeValueAsString(mail)).replaceWithVoid();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mail can't be written as JSON", e);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    Mail mail;
    try {
      mail = json.readValue(task.input(), Mail.class);
    } catch (JsonProcessingException e) {
      throw new Hopeless("The message can't be read.");
    }
    return mailer
        .send(
            io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
                .addHeader("Message-ID", "<" + task.id() + "@ignite>"))
        .chain(() -> Panache.withTransaction(() -> tasks.finish(task.id(), "{}")))
        .replaceWithVoid();
  }
}
