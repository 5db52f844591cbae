package org.ignite.participants.needs.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.needs.Needs;
import org.ignite.participants.needs.NeedsDetails;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** A participant's needs as they and, for a purpose, the programme team see them. */
@Schema(name = "Needs")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedsView(
    @Nullable String access,
    @Nullable String dietary,
    @Nullable String room,
    NeedsDetails.@Nullable Contact emergencyContact,
    @JsonIgnore long version)
    implements Versioned {

  static NeedsView of(Needs needs) {
    NeedsDetails details = needs.details();
    return new NeedsView(
        details.access(),
        details.dietary(),
        details.room(),
        details.emergencyContact(),
        needs.version());
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }
}
