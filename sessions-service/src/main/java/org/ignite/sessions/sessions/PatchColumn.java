package org.ignite.sessions.sessions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A merge patch as the database has it: JSON. */
@Converter(autoApply = true)
public class PatchColumn implements AttributeConverter<ObjectNode, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ObjectNode patch) {
    return patch == null ? null : patch.toString();
  }

  @Override
  public @Nullable ObjectNode convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : JsonColumn.object(json);
  }
}
