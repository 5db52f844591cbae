package org.ignite.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a developer or a test does as Keycloak's administrator. */
public final class KeycloakAdmin {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Half of its life. */
  private static final Duration TOKEN_KEPT = Duration.ofSeconds(30);

  private final String keycloak;
  private @Nullable String token;
  private Instant fetched = Instant.EPOCH;

  KeycloakAdmin(int port) {
    this.keycloak = "http://localhost:" + port;
  }

  /** The account with this user name or e-mail address, as Keycloak represents it. */
  public Optional<JsonNode> find(String userNameOrEmail) {
    String field = userNameOrEmail.contains("@") ? "email" : "username";
    JsonNode found =
        call("GET", "/users?exact=true&" + field + "=" + Http.encode(userNameOrEmail), null);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * Gives an account a password and takes away whatever it still had to do before its first
   * sign-in, the confirmation of its e-mail address included.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setPassword(String userNameOrEmail, String password) {
    ObjectNode user = require(userNameOrEmail);
    user.put("emailVerified", true);
    user.putArray("requiredActions");
    call("PUT", "/users/" + user.get("id").asText(), user);
    ObjectNode credential = JSON.createObjectNode();
    credential.put("type", "password").put("value", password).put("temporary", false);
    call("PUT", "/users/" + user.get("id").asText() + "/reset-password", credential);
  }

  /**
   * Ties an account to a person of the programme, as participants-service does.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setPersonId(String userNameOrEmail, String personId) {
    ObjectNode user = require(userNameOrEmail);
    user.withObject("/attributes").putArray("person_id").add(personId);
    call("PUT", "/users/" + user.get("id").asText(), user);
  }

  /**
   * Moves the realm to where the stack is now: {@code --import-realm} skips a realm that exists, so
   * mail server and redirect addresses would stay those of the first start.
   *
   * @param realm the realm file with its placeholders filled in
   */
  void moveTo(JsonNode realm, String publicUrl) {
    ObjectNode moved = JSON.createObjectNode();
    moved.set("smtpServer", realm.get("smtpServer"));
    call("PUT", "", moved);
    for (JsonNode client : realm.get("clients")) {
      if (client.toString().contains(publicUrl)) {
        JsonNode found =
            call("GET", "/clients?clientId=" + Http.encode(client.get("clientId").asText()), null);
        if (!found.isEmpty()) {
          ObjectNode there = (ObjectNode) found.get(0);
          there.setAll((ObjectNode) client);
          call("PUT", "/clients/" + there.get("id").asText(), there);
        }
      }
    }
  }

  private ObjectNode require(String userNameOrEmail) {
    return (ObjectNode)
        find(userNameOrEmail)
            .orElseThrow(
                () -> new IllegalArgumentException("Keycloak has no account " + userNameOrEmail));
  }

  private JsonNode call(String method, String path, @Nullable JsonNode body) {
    return Http.call(method, keycloak + "/admin/realms/ignite" + path, token(), body);
  }

  /** Kept for a while: hashing the password at each call would cost more than the call. */
  private synchronized String token() {
    if (token == null || Instant.now().isAfter(fetched.plus(TOKEN_KEPT))) {
      token = newToken();
      fetched = Instant.now();
    }
    return token;
  }

  private String newToken() {
    return Http.form(
            keycloak + "/realms/master/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                KeycloakPart.ADMIN,
                "password",
                KeycloakPart.ADMIN))
        .get("access_token")
        .asText();
  }
}
