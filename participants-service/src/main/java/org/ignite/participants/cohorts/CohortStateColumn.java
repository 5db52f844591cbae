package org.ignite.participants.cohorts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A cohort's state as the database has it, in lower case like everywhere else. */
@Converter(autoApply = true)
class CohortStateColumn implements AttributeConverter<CohortState, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable CohortState state) {
    return state == null ? null : state.text();
  }

  @Override
  public @Nullable CohortState convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : CohortState.of(text);
  }
}
