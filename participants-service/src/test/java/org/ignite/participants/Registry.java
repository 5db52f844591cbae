package org.ignite.participants;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.platform.testing.StackResource;

/** What tests do with the registry over HTTP, as the local users of the realm. */
public final class Registry {

  /** A token lives for five minutes; the tests of a module take longer. */
  private static final Duration FRESH = Duration.ofMinutes(4);

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String text, Instant until) {}

  private static final Pattern PAGE = Pattern.compile("/pages/[a-z]+/[A-Za-z0-9_-]{43}");

  private Registry() {}

  public static RequestSpecification as(String user) {
    Token token =
        TOKENS.compute(
            user,
            (name, known) ->
                known != null && Instant.now().isBefore(known.until())
                    ? known
                    : new Token(
                        StackResource.stack().tokens().token(name), Instant.now().plus(FRESH)));
    return given().auth().oauth2(token.text()).contentType(ContentType.JSON);
  }

  public static RequestSpecification admin() {
    return as("programme-admin");
  }

  /** The id of a new organisation. */
  public static UUID organisation(String endedOn) {
    String code = "T" + UUID.randomUUID().toString().substring(0, 8);
    imported(
        """
        local-authority-code,official-name,gss-code,nation,region,local-authority-type,end-date
        %s,%s Borough Council,,England,London,LBO,%s
        """
            .formatted(code, code, endedOn));
    return id(admin().queryParam("search", code).get("/api/v1/organisations"), "items[0].id");
  }

  /** What an import came to. */
  public static Response imported(String csv) {
    return imported(csv, "text/csv", false);
  }

  public static Response imported(String file, String type, boolean dryRun) {
    return imported(file, type, dryRun, 20);
  }

  /** What an import came to, within so many seconds. */
  public static Response imported(String file, String type, boolean dryRun, int seconds) {
    String job =
        admin()
            .contentType(type)
            .queryParam("dryRun", dryRun)
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/organisations/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return await()
        .atMost(Duration.ofSeconds(seconds))
        .until(
            () -> admin().get(job),
            read -> List.of("done", "failed").contains(read.<String>path("state")));
  }

  /** The id of a new programme. */
  public static UUID programme() {
    return id(admin().body(Map.of("name", "Ignite")).post("/api/v1/programmes"), "id");
  }

  /** A plan of 24 places, in a programme of its own. */
  public static Map<String, Object> plan() {
    return Map.of(
        "programmeId", programme(),
        "name", "Ignite 2026",
        "startsOn", "2026-09-01",
        "endsOn", "2027-06-30",
        "capacity", 24,
        "commitmentDays", 6.5,
        "commitmentText", "I take part on all of these days.");
  }

  /** A cohort that nobody can apply to yet. */
  public static UUID draft(int capacity) {
    Map<String, Object> plan = new HashMap<>(plan());
    plan.put("capacity", capacity);
    return id(admin().body(plan).post("/api/v1/cohorts"), "id");
  }

  /** A cohort that recruits. */
  public static UUID cohort(int capacity) {
    UUID cohort = draft(capacity);
    season(cohort, "recruit").then().statusCode(200);
    return cohort;
  }

  /** A cohort of 24 places that recruits, though its season is over: it can be completed. */
  public static UUID cohortOfThePast() {
    Map<String, Object> plan = new HashMap<>(plan());
    plan.put("startsOn", "2020-09-01");
    plan.put("endsOn", "2021-06-30");
    UUID cohort = id(admin().body(plan).post("/api/v1/cohorts"), "id");
    season(cohort, "recruit").then().statusCode(200);
    return cohort;
  }

  /** A cohort takes a step: recruit, start, complete or archive. */
  public static Response season(UUID cohort, String step) {
    return admin().post("/api/v1/cohorts/{id}/{step}", cohort, step);
  }

  /** Changes a cohort's plan, as it stands now. */
  public static Response replanned(UUID cohort, String patch) {
    String seen = admin().get("/api/v1/cohorts/{id}", cohort).header("ETag");
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch.getBytes(StandardCharsets.UTF_8))
        .patch("/api/v1/cohorts/{id}", cohort);
  }

  /** Somebody new applies. */
  public static Response applied(UUID cohort, UUID organisation, String email) {
    return admin()
        .body(
            Map.of(
                "person",
                Map.of("givenName", "Ann", "familyName", "Bell", "email", email),
                "organisationId",
                organisation,
                "roleTitle",
                "Chief Executive"))
        .post("/api/v1/cohorts/{id}/participants", cohort);
  }

  public static Response step(UUID participant, String step) {
    return admin().post("/api/v1/participants/{id}/{step}", participant, step);
  }

  public static Response sign(UUID participant) {
    return admin()
        .body(Map.of("name", "Ann Bell"))
        .post("/api/v1/participants/{id}/commitment", participant);
  }

  /** Somebody with a confirmed place, and an account that is theirs. */
  public static UUID confirmed(UUID cohort, UUID organisation, String email) {
    Response applied = applied(cohort, organisation, email);
    UUID participant = id(applied, "id");
    step(participant, "offer").then().statusCode(200);
    sign(participant).then().statusCode(200);
    step(participant, "confirm").then().statusCode(200);
    accountOf(id(applied, "personId"));
    return participant;
  }

  /** A confirmed place for somebody whom the registry knows, and an account that is theirs. */
  public static UUID placed(UUID cohort, UUID person, UUID organisation) {
    UUID participant =
        id(
            admin()
                .body(
                    Map.of(
                        "personId",
                        person,
                        "organisationId",
                        organisation,
                        "roleTitle",
                        "Chief Executive"))
                .post("/api/v1/cohorts/{id}/participants", cohort),
            "id");
    step(participant, "offer").then().statusCode(200);
    sign(participant).then().statusCode(200);
    step(participant, "confirm").then().statusCode(200);
    accountOf(person);
    return participant;
  }

  /** The person behind the realm's ready-made account "participant". */
  public static UUID theLocalParticipant() {
    Response found =
        admin().queryParam("search", "participant@ignite.localhost").get("/api/v1/people");
    if (!found.jsonPath().getList("items").isEmpty()) {
      return id(found, "items[0].id");
    }
    UUID organisation = organisation("");
    Response applied = applied(cohort(1), organisation, "participant@ignite.localhost");
    UUID participant = id(applied, "id");
    step(participant, "offer");
    sign(participant);
    step(participant, "confirm").then().statusCode(200);
    accountOf(id(applied, "personId"));
    return id(applied, "personId");
  }

  /** Waits until the person's account is there. */
  public static void accountOf(UUID person) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                "done"
                    .equals(
                        admin().get("/api/v1/people/{id}", person).<String>path("account.state")));
  }

  public static String someAddress() {
    return UUID.randomUUID() + "@example.org";
  }

  public static UUID id(Response answer, String path) {
    return UUID.fromString(answer.then().extract().path(path));
  }

  /** The first column of what a statement finds in the service's own database. */
  public static List<Object> rows(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(
                StackResource.stack().jdbcUrl("participants"), "participants", "participants");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        List<Object> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(found.getObject(1));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the service's own database behind its back: to let time pass. */
  public static void database(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(
                StackResource.stack().jdbcUrl("participants"), "participants", "participants");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page whose link is in the newest letter to an address that has one. */
  public static String pageFor(String email, String subject) {
    return await()
        .until(
            () ->
                StackResource.stack().mail().to(email).stream()
                    .filter(letter -> letter.subject().equals(subject))
                    .map(letter -> PAGE.matcher(letter.text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  /** What the service does in a transaction, without a request. */
  public static <T> T committed(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
