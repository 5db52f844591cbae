package org.ignite.participants.partners;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A kind as the database has it, in lower case like everywhere else. */
@Converter(autoApply = true)
class KindColumn implements AttributeConverter<PartnerKind, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable PartnerKind kind) {
    return kind == null ? null : kind.text();
  }

  @Override
  public @Nullable PartnerKind convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : PartnerKind.of(text);
  }
}
