package org.ignite.participants.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Machines.DELIVERY;
import static org.ignite.participants.Machines.EMPLOYER;
import static org.ignite.participants.Machines.UNKNOWN;
import static org.ignite.participants.Machines.reading;
import static org.ignite.participants.Machines.writing;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ignite.participants.Machines;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.platform.testing.CapturedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchingTest implements TestParts {

  private static final String PEOPLE = "/api/v1/partners/{partner}/people";
  private static final String PERSON = PEOPLE + "/{person}";
  private static final String ORGANISATIONS = "/api/v1/partners/{partner}/organisations";
  private static final String ORGANISATION = ORGANISATIONS + "/{organisation}";

  private UUID partner;
  private UUID cohort;
  private UUID organisation;

  @BeforeEach
  void aDeliveryPartnerWithACohort() {
    partner = Machines.partner(DELIVERY, "delivery", null);
    cohort = Registry.cohort(20);
    organisation = Registry.organisation("");
    Machines.grant(partner, cohort);
  }

  private UUID person() {
    UUID participant = Registry.confirmed(cohort, organisation, Registry.someAddress());
    return id(admin().get("/api/v1/participants/{id}", participant), "personId");
  }

  private static String some() {
    return "HR-" + UUID.randomUUID();
  }

  private static Response match(
      RequestSpecification by, UUID partner, UUID person, Object externalId) {
    return by.body(Collections.singletonMap("externalId", externalId)).put(PERSON, partner, person);
  }

  private Response match(UUID person, Object externalId) {
    return match(writing(DELIVERY), partner, person, externalId);
  }

  private Response found(String externalId) {
    return reading(DELIVERY).queryParam("externalId", externalId).get(PEOPLE, partner);
  }

  @Test
  void aMachineMatchesSomebodyAndFindsThemByItsOwnId() {
    UUID person = person();
    String hr = some();

    match(person, hr)
        .then()
        .statusCode(201)
        .body("externalId", is(hr))
        .body("personId", is(person.toString()));
    match(person, hr).then().statusCode(200);
    found(hr).then().statusCode(200).body("items.personId", contains(person.toString()));
    assertThat(found(hr).asString()).doesNotContain("@");

    writing(DELIVERY).delete(PERSON, partner, person).then().statusCode(204);
    writing(DELIVERY).delete(PERSON, partner, person).then().statusCode(204);
    found(hr).then().body("items", empty());
    match(person(), hr).then().statusCode(201);
  }

  @Test
  void oneIdIsOnePersonAndOnePersonHasOne() {
    UUID person = person();
    UUID other = person();
    String hr = some();
    match(person, hr).then().statusCode(201);

    match(other, hr).then().statusCode(409).body("type", is("/problems/external-id-taken"));
    match(person, some()).then().statusCode(409).body("type", is("/problems/external-id-differs"));
    found(hr).then().body("items.personId", contains(person.toString()));
    UUID employer = Machines.partner(EMPLOYER, "employer", organisation);
    match(admin(), employer, other, hr).then().statusCode(201);
  }

  @Test
  void idsAreComparedExactlyInAnyScript() {
    String base = some();
    List<String> ids =
        Stream.of(
                "ä", "Ä", "a\u0308", "ä ", " ä", "ид", "编号", "\u05d0", "'; drop table x", "%", "🙂")
            .map(text -> text + base)
            .toList();
    for (String externalId : ids) {
      UUID person = person();
      match(person, externalId).then().statusCode(201).body("externalId", is(externalId));
      found(externalId).then().body("items.personId", contains(person.toString()));
    }
    match(person(), "🙂".repeat(200)).then().statusCode(201);
    match(person(), "🙂".repeat(201)).then().statusCode(422);
  }

  @Test
  void whatIsNoIdIsRefusedInTheBodyAndInTheQuery() {
    UUID person = person();
    for (String externalId :
        List.of("", "   ", "x".repeat(201), "a\u0000b", "a\nb", "\ud800", "ann.bell@example.org")) {
      match(person, externalId)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/externalId"));
    }
    for (String externalId :
        List.of("   ", "x".repeat(201), "a\u0000b", "a\nb", "ann.bell@example.org")) {
      found(externalId).then().statusCode(422).body("errors.pointer", contains("?externalId"));
    }
    match(person, null).then().statusCode(422);
    match(person, Map.of()).then().statusCode(400);
  }

  @Test
  void aPersonWhomThePartnerMayNotSeeIsNotThereWhateverTheBodySays() {
    UUID person = person();
    String hr = some();
    match(person, hr).then().statusCode(201);

    Machines.revoke(partner, cohort);

    match(person, hr).then().statusCode(404);
    writing(DELIVERY).body("{rubbish").put(PERSON, partner, person).then().statusCode(404);
    writing(DELIVERY).delete(PERSON, partner, person).then().statusCode(404);
    found(hr).then().statusCode(200).body("items", empty());
    admin()
        .queryParam("externalId", hr)
        .get(PEOPLE, partner)
        .then()
        .body("items.personId", contains(person.toString()));
    match(UUID.randomUUID(), hr).then().statusCode(404);
  }

  @Test
  void aMachineMatchesForItsOwnPartnerAndWithTheScopeToWrite() {
    UUID person = person();
    UUID other = Machines.partner(EMPLOYER, "employer", organisation);
    Machines.grant(other, cohort);

    match(writing(DELIVERY), other, person, some()).then().statusCode(404);
    reading(DELIVERY).get(PEOPLE, other).then().statusCode(404);
    match(writing(UNKNOWN), other, person, some()).then().statusCode(404);
    match(reading(DELIVERY), partner, person, some()).then().statusCode(403);
    match(writing(EMPLOYER), other, person, some()).then().statusCode(201);
  }

  @Test
  void matchesAreListedPageByPage() {
    List<UUID> people = IntStream.range(0, 3).mapToObj(i -> person()).sorted().toList();
    UUID fresh =
        id(
            admin()
                .body(Map.of("name", "N", "kind", "delivery", "clientId", "c-" + some()))
                .post("/api/v1/partners"),
            "id");
    people.forEach(person -> match(admin(), fresh, person, some()).then().statusCode(201));

    Response first = admin().queryParam("limit", 2).get(PEOPLE, fresh);
    Response second = admin().queryParam("cursor", first.<String>path("next")).get(PEOPLE, fresh);
    assertThat(
            Stream.of(first, second)
                .flatMap(page -> page.jsonPath().getList("items.personId", UUID.class).stream()))
        .containsExactlyElementsOf(people);
    assertThat(admin().accept("text/csv").get(PEOPLE, fresh).asString().lines()).hasSize(4);
  }

  @Test
  void organisationsAreMatchedLikewise() {
    UUID other = Registry.organisation("");
    String code = some();
    Function<UUID, Response> put =
        id -> writing(DELIVERY).body(Map.of("externalId", code)).put(ORGANISATION, partner, id);

    put.apply(organisation).then().statusCode(201);
    put.apply(organisation).then().statusCode(200);
    put.apply(other).then().statusCode(409).body("type", is("/problems/external-id-taken"));
    put.apply(UUID.randomUUID()).then().statusCode(404);
    reading(DELIVERY)
        .queryParam("externalId", code)
        .get(ORGANISATIONS, partner)
        .then()
        .body("items.organisationId", contains(organisation.toString()));
    writing(DELIVERY).delete(ORGANISATION, partner, organisation).then().statusCode(204);
    put.apply(other).then().statusCode(201);
  }

  @Test
  void ofManyWhoPutOneIdAtTheSameMomentOneHasIt() {
    List<UUID> people = IntStream.range(0, 6).mapToObj(i -> person()).toList();
    String hr = some();

    assertThat(atOnce(people, person -> match(person, hr).statusCode()))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    assertThat(found(hr).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void thePersonWhoIsPutManyTimesAtTheSameMomentIsMatchedOnce() {
    UUID person = person();
    String hr = some();

    assertThat(atOnce(Collections.nCopies(6, person), same -> match(same, hr).statusCode()))
        .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
  }

  private static List<Integer> atOnce(List<UUID> people, Function<UUID, Integer> call) {
    writing(DELIVERY);
    return people.stream()
        .map(person -> CompletableFuture.supplyAsync(() -> call.apply(person)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Test
  void noLogLineAndNoEventCarriesAnId() {
    UUID person = person();
    String hr = some();
    try (CapturedLog log = new CapturedLog()) {
      match(person, hr).then().statusCode(201);
      match(person(), hr).then().statusCode(409);
      match(person, hr + "\n").then().statusCode(422);
      found(hr).then().statusCode(200);
      found(hr + "\n").then().statusCode(422);

      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(hr));
    }
    assertThat(Registry.rows("select id from outbox where payload like '%' || ? || '%'", hr))
        .isEmpty();
  }
}
