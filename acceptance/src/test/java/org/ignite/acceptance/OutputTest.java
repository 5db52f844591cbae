package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ignite.acceptance.Output.Kind;
import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void whatStandsTogetherIsARowOfAListALineOfAFileOrAllOfIt() {
    String list = "{\"items\":[{\"id\":\"1\",\"text\":\"one\"},{\"id\":\"2\",\"text\":\"two\"}]}";

    assertThat(new Output(Kind.ANSWER, "GET /all", list).records())
        .containsExactly("{\"id\":\"1\",\"text\":\"one\"}", "{\"id\":\"2\",\"text\":\"two\"}");
    assertThat(new Output(Kind.LOG, "sessions", "one\ntwo\n", true).records())
        .containsExactly("one", "two");
    assertThat(new Output(Kind.ANSWER, "GET /one", "{\"id\":\"1\"}").records())
        .containsExactly("{\"id\":\"1\"}");
    assertThat(new Output(Kind.MAIL, "somebody", "one\ntwo").records()).containsExactly("one\ntwo");
  }

  @Test
  void aWordIsFoundInWhicheverCase() {
    Output output = new Output(Kind.PAGE, "/pages/one", "<p>Dear ZAQIRAH</p>");

    assertThat(output.says(List.of("nobody", "Zaqirah"))).isTrue();
    assertThat(output.says(List.of("nobody"))).isFalse();
  }
}
