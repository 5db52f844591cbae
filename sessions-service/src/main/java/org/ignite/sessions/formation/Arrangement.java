package org.ignite.sessions.formation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Pin;
import org.jspecify.annotations.Nullable;

/**
 * A draft of sets as the programme team has left it.
 *
 * @param pins who stays where they are in whatever is found from here
 * @param despite rules that the team has broken by hand, and knows of
 */
public record Arrangement(Draft draft, List<Pin> pins, Set<HardRule> despite) {

  public Arrangement {
    pins = List.copyOf(pins);
    despite = Set.copyOf(despite);
  }

  Arrangement moved(Draft other, Set<HardRule> knowingly) {
    Set<HardRule> all = EnumSet.noneOf(HardRule.class);
    all.addAll(despite);
    all.addAll(knowingly);
    return new Arrangement(other, pins, all);
  }

  Arrangement pinned(Pin pin) {
    return new Arrangement(
        draft, Stream.concat(others(pin.id()), Stream.of(pin)).toList(), despite);
  }

  Arrangement unpinned(UUID id) {
    return new Arrangement(draft, others(id).toList(), despite);
  }

  private Stream<Pin> others(UUID id) {
    return pins.stream().filter(pin -> !pin.id().equals(id));
  }

  /** The arrangement as the database has it: JSON. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Arrangement, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Arrangement arrangement) {
      return arrangement == null ? null : FormationJson.write(arrangement);
    }

    @Override
    public @Nullable Arrangement convertToEntityAttribute(@Nullable String json) {
      return json == null ? null : FormationJson.read(json, Arrangement.class);
    }
  }
}
