package org.ignite.sessions.sessions;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A session's details to be, as the database has them: JSON. */
@Converter(autoApply = true)
public class DetailsColumn implements AttributeConverter<SessionDetails, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable SessionDetails details) {
    return details == null ? null : JsonColumn.write(details);
  }

  @Override
  public @Nullable SessionDetails convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : JsonColumn.read(json, SessionDetails.class);
  }
}
