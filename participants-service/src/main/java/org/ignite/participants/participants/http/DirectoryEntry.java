package org.ignite.participants.participants.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A participant in the directory of their cohort.
 *
 * @param organisationName absent for who has lost office, as is the region
 * @param interests the most wanted first; this and what follows is absent where they do not show it
 * @param email shown only with the consent {@code directory-contact} as well, as is the phone
 */
@Schema(name = "DirectoryEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectoryEntry(
    UUID participantId,
    UUID personId,
    String givenName,
    String familyName,
    @Nullable String preferredName,
    @Nullable String organisationName,
    @Nullable String region,
    String roleTitle,
    @Nullable List<Theme> interests,
    @Nullable LocalDate inPostSince,
    @Nullable String email,
    @Nullable String phone) {

  static DirectoryEntry of(Row row) {
    String[] interests = row.getArrayOfStrings("interests");
    return new DirectoryEntry(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("preferred_name"),
        row.getString("organisation_name"),
        row.getString("region"),
        row.getString("role_title"),
        interests == null ? null : Arrays.stream(interests).map(Theme::of).toList(),
        row.getLocalDate("in_post_since"),
        row.getString("email"),
        row.getString("phone"));
  }
}
