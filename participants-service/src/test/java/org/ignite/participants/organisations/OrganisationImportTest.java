package org.ignite.participants.organisations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.Assertions;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationImportTest implements TestParts {

  private static final String HEADER =
      "local-authority-code,official-name,gss-code,nation,region,local-authority-type,end-date,replaced-by,pop-2020,lat,long\n";

  @Test
  void theSameFileAgainChangesNothingAndAnotherOneOnlyWhatDiffers() {
    String file =
        HEADER
            + "XAA,\"Xa, of A Council\",E99000001,England,London,LBO,,,217232.0,51.5,-0.1\n"
            + "XBB,Xb Council,,England,,NMD,2020-04-01,XAA,,,\n";

    imported(file, "text/csv", true).then().body("state", is("done")).body("result.created", is(2));
    admin()
        .queryParam("search", "XAA")
        .get("/api/v1/organisations")
        .then()
        .body("items", hasSize(0));
    imported(file).then().body("result.created", is(2)).body("result.errorCount", is(0));
    imported(file).then().body("result.unchanged", is(2)).body("result.changed", is(0));
    imported(file.replace("217232.0", "220000.0"))
        .then()
        .body("result.changed", is(1))
        .body("result.unchanged", is(1));

    Response successor = admin().queryParam("search", "XAA").get("/api/v1/organisations");
    successor
        .then()
        .body("items[0].population", is(220000))
        .body("items[0].name", is("Xa, of A Council"));
    admin()
        .queryParam("search", "XBB")
        .get("/api/v1/organisations")
        .then()
        .body("items[0].endedOn", is("2020-04-01"))
        .body("items[0].successors", hasItems(successor.<String>path("items[0].id")));
  }

  @Test
  void faultsAreNamedByLineAndNothingIsTaken() {
    Response failed =
        imported(
            HEADER
                + "XCC,Xc Council,E99000003,England,London,LBO,,,,,\n"
                + "XDD,\"Xd\nCouncil\",E99000004,England,London,NOPE,,,,,\n"
                + "XEE,,E99000005,England,London,LBO,,,,,\n"
                + "XFF,Xf,E99000006,England,London,LBO,01/04/2020,,,,\n"
                + "XGG,Xg,E99000003,England,London,LBO,,,,,\n"
                + "XHH,Xh,E99000008,England,London,LBO,,GONE,,,\n");

    failed
        .then()
        .body("state", is("failed"))
        .body("problem", containsString("nothing was imported"))
        .body("result.errors.line", hasItems(3, 5, 6, 7, 8))
        .body(
            "result.errors.column",
            hasItems("local-authority-type", "official-name", "end-date", "replaced-by"));
    admin()
        .queryParam("search", "XCC")
        .get("/api/v1/organisations")
        .then()
        .body("items", hasSize(0));
    imported("a,b\n1,2\n")
        .then()
        .body("state", is("failed"))
        .body("problem", containsString("local-authority-code"));
  }

  @Test
  void organisationsAlsoComeAsNdjson() {
    String file =
        """
        {"code":"XJJ","gssCode":"E99000010","name":"Xj NHS Trust","type":"nhs-body","nation":"England"}
        {"code":"XKK","name":"Xk","type":"unknown","nation":"England"}
        """;

    imported(file, "application/x-ndjson", true)
        .then()
        .body("result.errorCount", is(1))
        .body("result.errors[0].line", is(2));
    imported(file.lines().findFirst().orElseThrow(), "application/x-ndjson", false)
        .then()
        .body("result.created", is(1));
  }

  @Test
  void aListComesWholeAsCsvAndNdjsonAndPageByPage() {
    imported(
        HEADER
            + "XLA,=Xl one,E99000021,England,London,LBO,,,,,\n"
            + "XLB,Xl two,E99000022,England,London,LBO,,,,,\n");

    String csv =
        admin()
            .accept("text/csv")
            .queryParam("search", "Xl ")
            .get("/api/v1/organisations")
            .then()
            .contentType("text/csv")
            .extract()
            .asString();
    Assertions.assertThat(csv.lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("id,code,gssCode,name,")
        .doesNotContain("version");
    Assertions.assertThat(csv).contains(",'=Xl one,");
    String ndjson =
        admin()
            .accept("application/x-ndjson")
            .queryParam("search", "Xl ")
            .get("/api/v1/organisations")
            .asString();
    Assertions.assertThat(ndjson.lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    Response first =
        admin().queryParam("search", "Xl ").queryParam("limit", 1).get("/api/v1/organisations");
    first.then().body("items", hasSize(1));
    admin()
        .queryParam("search", "Xl ")
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get("/api/v1/organisations")
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", is("XLB"))
        .body("$", not(hasKey("next")));
  }

  @Test
  void anImportThatHasEndedCanNotBeCancelled() {
    String id = imported(HEADER).path("id");

    admin().post("/api/v1/organisations/imports/{id}/cancel", id).then().statusCode(409);
    String events =
        admin()
            .accept("text/event-stream")
            .get("/api/v1/organisations/imports/{id}", id)
            .asString();
    Assertions.assertThat(events).contains("\"state\":\"done\"");
  }
}
