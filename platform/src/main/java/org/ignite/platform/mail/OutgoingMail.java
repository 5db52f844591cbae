package org.ignite.platform.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** A row of the mail as the transaction writes it; from then on SQL moves it. */
@Entity
@Table(name = "mail")
@SuppressWarnings("UnusedVariable") // SQL reads them
class OutgoingMail {

  @Id private UUID id;
  private @Nullable UUID batchId;
  private UUID about;
  private @Nullable UUID personId;
  private String kind;
  private String recipient;
  private String subject;
  private String text;
  private String html;
  private @Nullable String personalLink;
  private @Nullable String calendar;
  private @Nullable String calendarMethod;
  private String state;
  private Instant createdAt;
  private @Nullable Instant queuedAt;
  private Instant dueAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected OutgoingMail() {}

  OutgoingMail(Posting posting, @Nullable UUID batchId, MailState state) {
    Mail mail = posting.mail();
    this.id = Ids.next();
    this.batchId = batchId;
    this.about = posting.about();
    this.personId = posting.personId();
    this.kind = posting.kind().text();
    this.recipient = mail.to();
    this.subject = mail.subject();
    this.text = mail.text();
    this.html = mail.html();
    this.personalLink = mail.personalLink();
    CalendarPart part = mail.calendar();
    this.calendar = part == null ? null : part.text();
    this.calendarMethod = part == null ? null : part.method();
    this.state = state.text();
    this.createdAt = Instant.now();
    this.queuedAt = state == MailState.QUEUED ? createdAt : null;
    this.dueAt = createdAt;
  }

  UUID id() {
    return id;
  }

  @Nullable UUID personId() {
    return personId;
  }
}
