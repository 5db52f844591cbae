package org.ignite.participants.people;

import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a page by name begins: behind somebody, by family name, given name and id; all null on the
 * first page.
 */
public record AfterName(
    @Nullable String familyName, @Nullable String givenName, @Nullable UUID id) {

  /**
   * @throws org.ignite.platform.problems.UnreadableRequest 400, for a cursor of another list
   */
  public static AfterName of(PageRequest page) {
    List<String> after = page.after(3);
    return after.isEmpty()
        ? new AfterName(null, null, null)
        : new AfterName(after.get(0), after.get(1), Cursor.uuid(after.get(2)));
  }
}
