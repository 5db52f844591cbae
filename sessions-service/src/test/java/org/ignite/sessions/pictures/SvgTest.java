package org.ignite.sessions.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class SvgTest {

  @Example
  void linesBreakBetweenWordsAndLongWordsSomewhere() {
    assertThat(Svg.wrapped("one two three four", 9)).containsExactly("one two", "three", "four");
    assertThat(Svg.wrapped("a" + "b".repeat(19), 8))
        .containsExactly("abbbbbbb", "bbbbbbbb", "bbbb");
  }
}
