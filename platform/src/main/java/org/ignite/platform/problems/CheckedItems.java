package org.ignite.platform.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The items of a list in a request, each checked; the faults of all of them are told at once. */
public final class CheckedItems {

  private CheckedItems() {}

  /**
   * What each item stands for, in their order.
   *
   * @param pointer where the list stands, {@code /options}
   * @param check refuses an item with pointers into it
   * @throws InvalidRequest 422, with all faults of all items
   */
  public static <T, R> List<R> of(String pointer, List<T> items, Function<T, R> check) {
    List<R> checked = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String at = pointer + "/" + i;
      try {
        checked.add(check.apply(items.get(i)));
      } catch (RuleBroken fault) {
        fault.errors().forEach(e -> errors.add(new FieldError(at + e.pointer(), e.detail())));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return checked;
  }
}
