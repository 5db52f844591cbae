package org.ignite.sessions.formation.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.allocation.HardRule;
import org.jspecify.annotations.Nullable;

/** What the API calls the allocator's rules: {@code facilitator-conflict}. */
final class RuleName {

  private RuleName() {}

  static String of(Enum<?> rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The hard rules of those names; none where there are none.
   *
   * @throws InvalidRequest 422, with a pointer to what is no hard rule
   */
  static Set<HardRule> hard(@Nullable List<String> names) {
    Set<HardRule> rules = EnumSet.noneOf(HardRule.class);
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      String pointer = "/despite/" + i;
      rules.add(
          Arrays.stream(HardRule.values())
              .filter(rule -> of(rule).equals(name))
              .findFirst()
              .orElseThrow(() -> new InvalidRequest(pointer, "is none of " + all())));
    }
    return rules;
  }

  private static String all() {
    return Arrays.stream(HardRule.values()).map(RuleName::of).collect(Collectors.joining(", "));
  }
}
