package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.AttributeRule;
import org.ignite.sessions.setrules.AttributeKind;
import org.ignite.sessions.setrules.PairApart;
import org.junit.jupiter.api.Test;

/** What is known of a cohort and what an allocator is told are taken for each other by name. */
class SharedWordsTest {

  @Test
  void whyTwoAreKeptApartIsCalledTheSame() {
    assertThat(names(ApartFor.values()))
        .containsExactlyElementsOf(names(PairApart.Reason.values()));
  }

  @Test
  void kindsOfAttributesAreCalledTheSame() {
    assertThat(names(AttributeRule.Kind.values()))
        .containsExactlyInAnyOrderElementsOf(names(AttributeKind.values()));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
