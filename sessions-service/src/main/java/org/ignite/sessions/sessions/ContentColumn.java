package org.ignite.sessions.sessions;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A session's content as the database has it: JSON. */
@Converter(autoApply = true)
public class ContentColumn implements AttributeConverter<SessionContent, String> {

  private static final String NOTHING = "{}";

  @Override
  public String convertToDatabaseColumn(@Nullable SessionContent content) {
    return content == null || content.equals(SessionContent.NONE)
        ? NOTHING
        : JsonColumn.write(content);
  }

  @Override
  public SessionContent convertToEntityAttribute(@Nullable String json) {
    return json == null || json.equals(NOTHING)
        ? SessionContent.NONE
        : JsonColumn.read(json, SessionContent.class);
  }
}
