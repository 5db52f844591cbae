package org.ignite.participants.needs;

import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * One participant on the sheet for a residential. Who has said nothing stands there too: a room is
 * wanted for them as well.
 *
 * @param emergencyContact name, relationship and telephone number in one line
 */
public record SheetRow(
    String familyName,
    String givenName,
    @Nullable String preferredName,
    @Nullable String organisation,
    @Nullable String room,
    @Nullable String access,
    @Nullable String dietary,
    @Nullable String emergencyContact) {

  static SheetRow of(Tuple row) {
    return new SheetRow(
        row.get("family_name", String.class),
        row.get("given_name", String.class),
        row.get("preferred_name", String.class),
        row.get("organisation", String.class),
        row.get("room", String.class),
        row.get("access", String.class),
        row.get("dietary", String.class),
        row.get("contact", String.class));
  }
}
