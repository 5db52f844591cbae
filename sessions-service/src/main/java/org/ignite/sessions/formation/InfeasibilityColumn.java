package org.ignite.sessions.formation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ignite.sessions.allocation.Infeasibility;
import org.jspecify.annotations.Nullable;

/** Why no draft keeps all hard rules, as the database has it: JSON. */
@Converter(autoApply = true)
public class InfeasibilityColumn implements AttributeConverter<Infeasibility, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Infeasibility infeasibility) {
    return infeasibility == null ? null : FormationJson.write(infeasibility);
  }

  @Override
  public @Nullable Infeasibility convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : FormationJson.read(json, Infeasibility.class);
  }
}
