package org.ignite.sessions.learningsets.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** What was noted for who holds a set. */
@Schema(name = "ReadHandOverNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOverNoteView(
    @Schema(description = "Absent where nothing was noted.") @Nullable String text,
    @JsonIgnore long version)
    implements Versioned {

  @Override
  @JsonIgnore
  public boolean whole() {
    return false;
  }

  @Override
  @JsonIgnore
  public boolean keptFromCaches() {
    return true;
  }
}
