package org.ignite.sessions.setrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorTest {

  @ParameterizedTest
  @CsvSource({
    "county, council",
    "district, council",
    "unitary, council",
    "metropolitan-borough, council",
    "london-borough, council",
    "combined-authority, council",
    "nhs-body, health",
    "central-government, central-government",
    "other, other",
    "something-new, other"
  })
  void theTypeOfAnOrganisationSaysItsSector(String type, String sector) {
    assertThat(Sector.of(type).text()).isEqualTo(sector);
  }
}
