package org.ignite.participants.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ignite.participants.Machines;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerResourceTest implements TestParts {

  private static final String PARTNERS = "/api/v1/partners";

  private static Map<String, Object> details() {
    return new HashMap<>(
        Map.of("name", "Bell & Söhne", "kind", "delivery", "clientId", "c-" + UUID.randomUUID()));
  }

  private static Response register(Map<String, Object> details) {
    return admin().body(details).post(PARTNERS);
  }

  @Test
  void aPartnerIsRegisteredReadListedAndChanged() {
    Map<String, Object> details = details();
    Response registered = register(details);
    UUID partner = id(registered, "id");
    registered
        .then()
        .statusCode(201)
        .header("Location", endsWith(PARTNERS + "/" + partner))
        .body("organisationId", nullValue());

    admin()
        .queryParam("search", details.get("clientId"))
        .queryParam("kind", "delivery")
        .get(PARTNERS)
        .then()
        .body("items.id", contains(partner.toString()));
    admin()
        .accept("text/csv")
        .queryParam("search", details.get("clientId"))
        .get(PARTNERS)
        .then()
        .contentType(startsWith("text/csv"))
        .body(startsWith("id,name,kind,clientId,organisationId\r\n" + partner));
    Machines.change(partner, Map.of("name", "Bell"))
        .then()
        .statusCode(200)
        .body("name", is("Bell"));
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", registered.header("ETag"))
        .body(Map.of("name", "Late"))
        .patch(PARTNERS + "/{id}", partner)
        .then()
        .statusCode(412);
  }

  @Test
  void oneClientIsOnePartners() {
    Map<String, Object> details = details();
    register(details).then().statusCode(201);
    UUID other = id(register(details()), "id");

    register(details).then().statusCode(409).body("type", is("/problems/client-taken"));
    Machines.change(other, Map.of("clientId", details.get("clientId")))
        .then()
        .statusCode(409)
        .body("type", is("/problems/client-taken"));
  }

  @Test
  void ofManyThatRegisterOneClientAtOnceOneSucceeds() {
    Map<String, Object> details = details();

    assertThat(atOnce(8, () -> register(details).statusCode()))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void anEmployerIsAnOrganisationOfTheRegistry() {
    Map<String, Object> details = details();
    details.put("kind", "employer");
    register(details)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/employerAnOrganisation"));
    details.put("organisationId", UUID.randomUUID());
    register(details).then().statusCode(404);
    details.put("organisationId", Registry.organisation(""));
    UUID partner = id(register(details).then().statusCode(201).extract().response(), "id");

    Map<String, Object> none = new HashMap<>();
    none.put("organisationId", null);
    Machines.change(partner, none).then().statusCode(422);
  }

  @Test
  void whatMakesNoPartnerIsRefusedFieldByField() {
    for (String field : List.of("name", "clientId")) {
      for (String value : List.of("", "  ", "a\u0000b", "a\nb", "\ud800", "x".repeat(256))) {
        Map<String, Object> details = details();
        details.put(field, value);
        register(details).then().statusCode(422).body("errors.pointer", hasItem("/" + field));
      }
    }
    Map<String, Object> kind = details();
    kind.put("kind", "landlord");
    register(kind).then().statusCode(400);
    admin().get(PARTNERS + "/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aCohortIsGrantedOnceHoweverOftenAndPagedNewestFirst() {
    UUID partner = id(register(details()), "id");
    UUID first = Registry.cohort(1);
    UUID second = Registry.cohort(1);

    Machines.grant(partner, first).then().statusCode(201).body("cohortId", is(first.toString()));
    Machines.grant(partner, first).then().statusCode(200);
    Machines.grant(partner, second).then().statusCode(201);
    Machines.grant(partner, UUID.randomUUID()).then().statusCode(404);
    Machines.grant(UUID.randomUUID(), first).then().statusCode(404);

    Response page = admin().queryParam("limit", 1).get(PARTNERS + "/{id}/cohorts", partner);
    page.then().body("items.cohortId", contains(second.toString()));
    admin()
        .queryParam("cursor", page.<String>path("next"))
        .get(PARTNERS + "/{id}/cohorts", partner)
        .then()
        .body("items.cohortId", contains(first.toString()))
        .body("next", nullValue());
    assertThat(
            Registry.rows(
                "select count(*) from outbox where aggregateid = ? and type like"
                    + " '%partner.changed%'",
                partner))
        .containsExactly(2L);

    Machines.revoke(partner, first).then().statusCode(204);
    Machines.revoke(partner, second).then().statusCode(204);
    Machines.revoke(partner, second).then().statusCode(204);
    admin().get(PARTNERS + "/{id}/cohorts", partner).then().body("items", empty());
  }

  @Test
  void grantsThatComeSideBySideAreAllKept() {
    UUID partner = id(register(details()), "id");
    List<UUID> cohorts = IntStream.range(0, 6).mapToObj(i -> Registry.cohort(1)).toList();
    List<UUID> left = new ArrayList<>(cohorts);

    assertThat(
            atOnce(
                cohorts.size(),
                () -> {
                  UUID cohort;
                  synchronized (left) {
                    cohort = left.removeLast();
                  }
                  return Machines.grant(partner, cohort).statusCode();
                }))
        .containsOnly(201);
    admin()
        .get(PARTNERS + "/{id}/cohorts", partner)
        .then()
        .body(
            "items.cohortId", contains(cohorts.reversed().stream().map(UUID::toString).toArray()));
  }

  private static List<Integer> atOnce(int times, Supplier<Integer> call) {
    admin();
    return IntStream.range(0, times)
        .mapToObj(i -> CompletableFuture.supplyAsync(call))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
