package org.ignite.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/people/1, /api/v1/people/1",
    "/api/v1/people/1%20, /api/v1/people/1%20",
    "'/api/v1/people/1|\"\\ %\u0000\u00e9', /api/v1/people/1%7C%22%5C%20%25%00%C3%A9",
    "/api/v1/people/1%zz, /api/v1/people/1%25zz",
    "/pages/offers, /pages/offers",
    "/pages/offers/c2VjcmV0, /pages/offers",
    "'/pages/offers/c2VjcmV0\n/answer|', /pages/offers",
    "/./pages//offers/c2VjcmV0, /./pages//offers",
  })
  void anyPathIsNamedAsAUriAndAPersonalLinkByItsPageAlone(String path, String instance) {
    assertThat(Instance.of(path)).isEqualTo(instance);
    assertThat(URI.create(Instance.of(path))).hasToString(instance);
  }
}
