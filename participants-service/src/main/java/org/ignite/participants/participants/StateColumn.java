package org.ignite.participants.participants;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A state as the database has it, in lower case like everywhere else. */
@Converter(autoApply = true)
class StateColumn implements AttributeConverter<ParticipantState, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ParticipantState state) {
    return state == null ? null : state.text();
  }

  @Override
  public @Nullable ParticipantState convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : ParticipantState.of(text);
  }
}
