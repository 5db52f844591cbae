package org.ignite.sessions.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and organisations are looked for as. */
class NamesTest {

  @Test
  void aPersonIsCalledByBothNamesInEitherOrderAndByEach() {
    assertThat(PersonNames.keys("Zoë", "O’Dowell", "zo@barchester.gov.uk"))
        .containsExactlyInAnyOrder(
            "n:zoeodowell", "n:odowellzoe", "w:zoe", "w:odowell", "n:barchestergovuk");
  }

  @Test
  void ofSeveralNamesEachIsEnough() {
    assertThat(PersonNames.keys("Mary Anne", "van der Berg-Jones", "m@gmail.com"))
        .contains("n:maryjones", "n:bergmary", "w:berg", "w:anne", "n:maryannevanderbergjones")
        .doesNotContain("w:van", "w:der", "n:gmailcom");
  }

  @ParameterizedTest
  @CsvSource({
    "Barchester City Council, p:barchester",
    "City of Barchester, p:barchester",
    "London Borough of Camden, p:camden",
    "London Borough of Camden, i:lbc",
    "Royal Borough of Kensington and Chelsea, n:kensingtonchelsea",
    "Royal Borough of Kensington and Chelsea, p:chelsea",
    "Royal Borough of Kensington and Chelsea, i:rbkc",
    "'Bournemouth, Christchurch and Poole Council', i:bcp",
    "'Bournemouth, Christchurch and Poole Council', p:poole",
    "North East Lincolnshire Council, n:northeastlincolnshire",
    "East Riding of Yorkshire Council, n:eastridingofyorkshire",
    "Greater Manchester Combined Authority, n:greatermanchester",
    "Greater Manchester Combined Authority, i:gmca",
    "Ministry of Justice, n:ministryofjustice",
    "Barchester University Hospitals NHS Foundation Trust, p:barchester",
    "RBKC, c:rbkc",
    "Reading, p:reading"
  })
  void anOrganisationIsCalledByItsPlaceAndItsInitials(String name, String key) {
    assertThat(OrganisationNames.keys(name, List.of(), null, List.of())).contains(key);
  }

  @Test
  void wordsThatNameNobodyAreNoNames() {
    Set<String> keys =
        OrganisationNames.keys(
            "Council of the North",
            List.of("The County Council"),
            "XYZ",
            List.of("South East", "WSX"));

    assertThat(keys)
        .contains("c:xyz", "c:wsx", "r:southeast", "n:thecountycouncil")
        .doesNotContain("p:county", "p:council", "p:the", "n:the", "p:");
  }

  @Property
  void everyWordIsWhereItSays(@ForAll String text) {
    int last = 0;
    for (Word word : Words.of(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
      assertThat(Words.folded(text.substring(word.start(), word.end())))
          .containsExactly(word.folded());
      last = word.end();
    }
  }
}
