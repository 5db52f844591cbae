package org.ignite.participants.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.imported;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.localstack.Home;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganisationSearchTest implements TestParts {

  private static final Path REGISTER =
      Home.find().root().resolve("../shared/data/uk_local_authorities_current.csv");

  private static final String HEADER =
      "local-authority-code,official-name,nice-name,alt-names,gss-code,nation,region,"
          + "local-authority-type,county-la,combined-authority,lat,long,end-date,replaced-by\n";

  @ParameterizedTest
  @CsvSource({
    "Leeeds, LDS",
    "Birmingam, BIR",
    "Kensington Chelsea, KEC",
    "leicster, LCE",
    "Leads, LDS",
    "Kant, KEN",
    "Drby, DER",
    "Devan, DEV",
    "Essix, ESS",
    "Mancehster, GMCA",
    "Nothumberland, NBL",
    "Council Leedz, LDS",
    "Ynys Mon, AGY",
    "ynys môn, AGY",
    "E08000035, LDS",
    "lds, LDS",
    "sir ddinbych, DEN"
  })
  void theRegisterIsFoundByOtherNamesByCodeAndMisspelt(String search, String code)
      throws IOException {
    assumeTrue(Files.exists(REGISTER), "the register is not at " + REGISTER.normalize());
    imported(Files.readString(REGISTER)).then().body("state", is("done"));

    found(search).then().body("items[0].code", is(code));
  }

  @ParameterizedTest
  @CsvSource({"Quillstow, QUILLSTOW QA3 QA2 QA1", "Quilstoww, QA4 QA5"})
  void theBestMatchComesFirstAndNoPageRepeatsOrLeavesOutOne(String search, String inThisOrder) {
    imported(
        HEADER
            + row("QUILLSTOW", "Zz Code Council", "", "")
            + row("QA1", "Quillstow Abbey Council", "", "")
            + row("QA2", "Great Quillstow Council", "", "")
            + row("QA3", "Another Council", "Mynydd Quillstôw", "")
            + row("QA4", "Quilstow Council", "", "")
            + row("QA5", "Quilstow Marsh Council", "", ""));

    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      Response page =
          admin()
              .queryParam("search", search)
              .queryParam("limit", 1)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get("/api/v1/organisations");
      paged.addAll(page.<List<String>>path("items.code"));
      next = page.path("next");
      // Sorts among those that have been read.
      imported(HEADER + row("QB" + paged.size(), "Aa " + search + "x" + paged.size(), "", ""));
    } while (next != null && paged.size() < 50);

    assertThat(paged).doesNotHaveDuplicates().containsSubsequence(inThisOrder.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"Vexhalme, WA1 WA2 WA3", "Vexhlome, WA1 WA2", "Council Vexhalme, WA1 WA3"})
  void fewerSlipsComeBeforeMoreAndTheNameBeforeAnAlternativeOne(String search, String inThisOrder) {
    imported(
        HEADER
            + row("WA1", "Zz Vexholme Council", "", "")
            + row("WA2", "Aa Other", "Vexholme", "")
            + row("WA3", "Aa Vexholmes Council", "", ""));

    found(search).then().body("items.code", contains(inThisOrder.split(" ")));
  }

  @Test
  void aSearchIsNarrowedByTypeAndRegion() {
    imported(
        HEADER
            + row("RA1", "Rindlemere Council", "", "")
            + "RA2,Rindlemere Borough,,,,England,Wessex,LBO,,,,,,\n");

    admin()
        .queryParam("search", "rindlmere")
        .queryParam("type", "london-borough")
        .queryParam("region", "wessex")
        .get("/api/v1/organisations")
        .then()
        .body("items.code", contains("RA2"));
  }

  @Test
  void signsOfPatternsAreLettersLikeOthers() {
    found("%").then().body("items", hasSize(0));
    found("_").then().body("items", hasSize(0));
    found("\\").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void theNeighboursSayWhyTheyAre() {
    imported(
        HEADER
            + "NC0,Nc County,,,,England,South,CTY,,,,,,\n"
            + "NC1,Nc One,,,,England,South,NMD,NC0,NCX,-51.0,0.0,,\n"
            + "NC2,Nc Two,,,,England,South,NMD,NC0,,-51.0,1.0,,\n"
            + "NC3,Nc Three,,,,England,South,UA,,NCX,-52.0,0.0,,\n"
            + "NC4,Nc Four,,,,England,South,UA,,,-51.1,0.0,,\n"
            + "NC5,Nc Ended,,,,England,South,NMD,NC0,NCX,-51.0,0.0,2020-04-01,\n"
            + "NCX,Nc Combined,,,,England,South,COMB,,,,,,\n");
    UUID one = id("NC1");

    Response within = neighbours(one, 20);
    within
        .then()
        .body("items.code", contains("NC4", "NC2", "NC3", "NCX", "NC0"))
        .body("items[0].why", contains("distance"))
        .body("items[0].distanceKm", is(11.1f))
        .body("items[1].why", contains("county"))
        .body("items[1].distanceKm", is(70.0f))
        .body("items[2].why", contains("combined-authority"))
        .body("items[3].why", contains("combined-authority"))
        .body("items[4].why", contains("county"));
    neighbours(one, null).then().body("items.code", contains("NC2", "NC3", "NCX", "NC0"));
    neighbours(one, 75)
        .then()
        .body("items.code", contains("NC4", "NC2", "NC3", "NCX", "NC0"))
        .body("items[1].why", contains("county", "distance"));
    neighbours(id("NC0"), null).then().body("items.code", hasItems("NC1", "NC2"));
    assertThat(pages("/api/v1/organisations/" + one + "/neighbours"))
        .containsExactly("NC2", "NC3", "NCX", "NC0");
  }

  @Test
  void aDistanceReachesAcrossThe180thMeridianAndAPole() {
    imported(
        HEADER
            + "PO1,Po East,,,,Fiji,,OTHER,,,-17.0,179.9,,\n"
            + "PO2,Po West,,,,Fiji,,OTHER,,,-17.0,-179.9,,\n"
            + "PO3,Po Here,,,,Pole,,OTHER,,,89.9,0,,\n"
            + "PO4,Po There,,,,Pole,,OTHER,,,89.9,180,,\n");

    neighbours(id("PO1"), 50)
        .then()
        .body("items.code", contains("PO2"))
        .body("items[0].distanceKm", is(21.3f));
    neighbours(id("PO2"), 50).then().body("items.code", contains("PO1"));
    neighbours(id("PO3"), 50)
        .then()
        .body("items.code", contains("PO4"))
        .body("items[0].distanceKm", is(22.2f));
  }

  @Test
  void aDistanceIsFromATenthOfAKilometreTo500() {
    UUID somewhere = Registry.organisation("");

    for (Object wrong : List.of(0.05, 500.5, -1, "NaN", "1e999")) {
      neighbours(somewhere, wrong).then().statusCode(422);
    }
    neighbours(somewhere, 500).then().statusCode(200);
    neighbours(UUID.randomUUID(), 20).then().statusCode(404);
    admin()
        .queryParam("cursor", "bm8")
        .get("/api/v1/organisations/{id}/neighbours", somewhere)
        .then()
        .statusCode(400);
  }

  @Test
  void theHistoryLeadsFromTheFirstBodiesToThoseOfToday() {
    imported(
        HEADER
            + "HA1,Ha First,,,,England,,NMD,,,,,2001-04-01,HA3\n"
            + "HA2,Ha Second,,,,England,,NMD,,,,,2001-04-01,HA3\n"
            + "HA3,Ha Merged,,,,England,,NMD,,,,,2019-04-01,\"HA4,HA5\"\n"
            + "HA4,Ha North,,,,England,,UA,,,,,,\n"
            + "HA5,Ha South,,,,England,,UA,,,,,,\n"
            + "HA6,Ha Elsewhere,,,,England,,UA,,,,,,\n");
    UUID merged = id("HA3");

    history(merged)
        .then()
        .body("items.code", contains("HA1", "HA2", "HA3", "HA4", "HA5"))
        .body(
            "items.part",
            contains("predecessor", "predecessor", "itself", "successor", "successor"))
        .body("items.existsToday", contains(false, false, false, true, true));
    history(id("HA1")).then().body("items.code", contains("HA1", "HA3", "HA4", "HA5"));
    history(id("HA5")).then().body("items.code", contains("HA1", "HA2", "HA3", "HA5"));
    history(id("HA6")).then().body("items.code", contains("HA6"));
    assertThat(pages("/api/v1/organisations/" + merged + "/history"))
        .containsExactly("HA1", "HA2", "HA3", "HA4", "HA5");
    admin()
        .get("/api/v1/organisations/{id}", merged)
        .then()
        .body("predecessors", hasItems(id("HA1").toString(), id("HA2").toString()))
        .body("successors", contains(id("HA4").toString(), id("HA5").toString()));
    history(UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void bodiesThatSucceedEachOtherEndTheWalk() {
    imported(
        HEADER
            + "CY1,Cy One,,,,England,,NMD,,,,,2001-04-01,CY2\n"
            + "CY2,Cy Two,,,,England,,NMD,,,,,2002-04-01,\"CY1,CY2\"\n");

    history(id("CY1"))
        .then()
        .body("items.code", contains("CY1", "CY2"))
        .body("items.part", contains("itself", "successor"));
  }

  private static String row(String code, String name, String niceName, String altNames) {
    return "%s,%s,%s,\"%s\",,England,South,NMD,,,,,,\n".formatted(code, name, niceName, altNames);
  }

  private static Response found(String search) {
    return admin().queryParam("search", search).get("/api/v1/organisations");
  }

  private static UUID id(String code) {
    return Registry.id(found(code), "items[0].id");
  }

  private static Response neighbours(UUID organisation, Object withinKm) {
    return (withinKm == null ? admin() : admin().queryParam("withinKm", withinKm))
        .get("/api/v1/organisations/{id}/neighbours", organisation);
  }

  private static Response history(UUID organisation) {
    return admin().get("/api/v1/organisations/{id}/history", organisation);
  }

  /** The codes of a whole list, read row by row. */
  private static List<String> pages(String address) {
    List<String> codes = new ArrayList<>();
    Response page = admin().queryParam("limit", 1).get(address);
    codes.addAll(page.<List<String>>path("items.code"));
    while (page.path("next") != null) {
      page =
          admin()
              .queryParam("limit", 1)
              .queryParam("cursor", page.<String>path("next"))
              .get(address);
      codes.addAll(page.<List<String>>path("items.code"));
    }
    return codes;
  }
}
