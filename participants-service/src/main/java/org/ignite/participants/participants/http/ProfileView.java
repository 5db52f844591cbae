package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantProfile;
import org.ignite.participants.participants.Shown;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** What a participant says of themselves. */
@Schema(name = "Profile")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileView(
    @Nullable String preferredName,
    @Nullable LocalDate inPostSince,
    List<Theme> interests,
    @Nullable String phone,
    List<Shown> shown,
    @JsonIgnore long version)
    implements Versioned {

  static ProfileView of(Participant participant) {
    ParticipantProfile profile = participant.profile();
    return new ProfileView(
        profile.preferredName(),
        profile.inPostSince(),
        profile.interests(),
        profile.phone(),
        profile.shown().stream().sorted().toList(),
        participant.version());
  }
}
