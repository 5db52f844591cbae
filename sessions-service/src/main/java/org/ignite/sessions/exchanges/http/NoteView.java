package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.exchanges.LearningNote;
import org.ignite.sessions.exchanges.NoteReaders;
import org.jspecify.annotations.Nullable;

/** A learning note as its writer sees it; empty while nothing is written. */
@Schema(name = "LearningNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteView(
    @Nullable String text,
    @Nullable NoteReaders shownTo,
    @Nullable Instant writtenAt,
    @JsonIgnore long version)
    implements Versioned {

  static NoteView of(LearningNote note) {
    return new NoteView(note.text(), note.shownTo(), note.writtenAt(), note.version());
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
