package org.ignite.participants;

import static io.restassured.RestAssured.given;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ignite.platform.testing.StackResource;
import org.jspecify.annotations.Nullable;

/** Partner organisations and their machines, by the clients of the local realm. */
public final class Machines {

  public static final String EMPLOYER = "employer-example";
  public static final String SPONSOR = "sponsor-example";
  public static final String DELIVERY = "partner-example";

  /** A machine that no partner organisation has. */
  public static final String UNKNOWN = "test-unknown-partner";

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Machines() {}

  /** A machine with the scope participants:read. */
  public static RequestSpecification reading(String client) {
    return as(client, "participants:read");
  }

  /** A machine with the scope participants:write. */
  public static RequestSpecification writing(String client) {
    return as(client, "participants:write");
  }

  private static RequestSpecification as(String client, String scope) {
    String token =
        TOKENS.computeIfAbsent(
            client + " " + scope, key -> StackResource.stack().tokens().partner(client, scope));
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** The partner with this client, registered where it is new and made what is asked for else. */
  public static UUID partner(String client, String kind, @Nullable UUID organisation) {
    Map<String, Object> details = new HashMap<>();
    details.put("name", "Partner " + client);
    details.put("kind", kind);
    details.put("clientId", client);
    details.put("organisationId", organisation);
    Response registered = admin().body(details).post("/api/v1/partners");
    if (registered.statusCode() == 201) {
      return id(registered, "id");
    }
    UUID known = id(admin().queryParam("search", client).get("/api/v1/partners"), "items[0].id");
    change(known, details).then().statusCode(200);
    return known;
  }

  public static Response change(UUID partner, Map<String, Object> changes) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", admin().get("/api/v1/partners/{id}", partner).header("ETag"))
        .body(changes)
        .patch("/api/v1/partners/{id}", partner);
  }

  public static Response grant(UUID partner, UUID cohort) {
    return admin().put("/api/v1/partners/{partner}/cohorts/{cohort}", partner, cohort);
  }

  public static Response revoke(UUID partner, UUID cohort) {
    return admin().delete("/api/v1/partners/{partner}/cohorts/{cohort}", partner, cohort);
  }

  /** The participant consents to something; they have not at present. */
  public static void consents(UUID participant, String purpose) {
    Registry.rows(
        """
        insert into consent (id, version, participant_id, purpose, text_version, given_at)
        values (?, 0, ?, ?, 1, now()) returning id
        """,
        UUID.randomUUID(),
        participant,
        purpose);
  }

  /** The participant takes back all that they consented to. */
  public static void consentsToNothing(UUID participant) {
    Registry.rows(
        """
        update consent set withdrawn_at = now()
        where participant_id = ? and withdrawn_at is null returning id
        """,
        participant);
  }
}
