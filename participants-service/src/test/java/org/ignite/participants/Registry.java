package org.ignite.participants;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ignite.platform.testing.StackResource;

/** What tests do with the registry over HTTP, as the local users of the realm. */
public final class Registry {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  public static final Map<String, Object> PLAN =
      Map.of(
          "name", "Ignite 2026",
          "startsOn", "2026-09-01",
          "endsOn", "2027-06-30",
          "capacity", 24,
          "commitmentDays", 6.5);

  private Registry() {}

  public static RequestSpecification as(String user) {
    String token = TOKENS.computeIfAbsent(user, u -> StackResource.stack().tokens().token(u));
    return given().auth().oauth2(token).contentType(ContentType.JSON);
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
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> admin().get(job),
            read -> List.of("done", "failed").contains(read.<String>path("state")));
  }

  public static UUID cohort(int capacity) {
    return id(
        admin()
            .body(
                Map.of(
                    "name", "Ignite 2026",
                    "startsOn", "2026-09-01",
                    "endsOn", "2027-06-30",
                    "capacity", capacity,
                    "commitmentDays", 6.5))
            .post("/api/v1/cohorts"),
        "id");
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
}
