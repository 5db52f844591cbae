package org.ignite.participants.operations;

import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;

import io.quarkus.test.junit.QuarkusTest;
import org.ignite.participants.TestParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CachingTest implements TestParts {

  @ParameterizedTest
  @ValueSource(strings = {"people", "me/conflicts", "cohorts/00000000-0000-0000-0000-000000000000"})
  void anAnswerIsItsCallersAloneWhateverItIs(String what) {
    admin().get("/api/v1/" + what).then().header("Cache-Control", is("private, no-cache"));
  }
}
