package org.ignite.sessions.exchanges;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a visitor learnt. No event carries any of it, and no audit says that there is one. */
@Entity
public class LearningNote {

  @Id private UUID requestId;
  @Version private @Nullable Long version;
  private @Nullable String text;

  @Enumerated(EnumType.STRING)
  private @Nullable NoteReaders shownTo;

  private @Nullable Instant writtenAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected LearningNote() {}

  LearningNote(UUID requestId) {
    this.requestId = requestId;
  }

  void write(String words, NoteReaders readers, Instant now) {
    text = words;
    shownTo = readers;
    writtenAt = now;
  }

  /** Null while nothing is written; so are the readers and the time. */
  public @Nullable String text() {
    return text;
  }

  public @Nullable NoteReaders shownTo() {
    return shownTo;
  }

  public @Nullable Instant writtenAt() {
    return writtenAt;
  }

  /** How often it was written; 0 while it is not. */
  public long version() {
    return version == null ? 0 : version + 1;
  }
}
