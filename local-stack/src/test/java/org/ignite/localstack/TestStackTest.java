package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestStackTest {

  private static TestStack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.start(EnumSet.allOf(TestStack.Wanted.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programme-admin",
        "facilitator",
        "coach",
        "participant",
        "assistant",
        "critical-friend",
        "safeguarding-lead"
      })
  void aTokenOfEachRoleIsForTheApiAndCarriesTheRole(String role) throws IOException {
    JsonNode claims = claims(stack.tokens().token(role));

    assertThat(claims.get("iss").asText()).isEqualTo(stack.issuer());
    assertThat(claims.get("aud").asText()).isEqualTo("ignite-api");
    assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo(role);
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
  }

  @Test
  void aPartnerGetsTheScopesItAsksForAndNoRole() throws IOException {
    JsonNode claims = claims(stack.tokens().partner("participants:read sessions:read"));

    assertThat(claims.get("aud").asText()).isEqualTo("ignite-api");
    assertThat(claims.get("scope").asText().split(" "))
        .containsExactlyInAnyOrder("participants:read", "sessions:read");
    assertThat(claims.has("realm_access")).isFalse();
  }

  @Test
  void onlyTheAdministratorTiesAnAccountToAPerson() throws IOException {
    assertThat(claims(stack.tokens().token("facilitator-2")).has("person_id")).isFalse();

    stack.keycloakAdmin().setPersonId("facilitator-2", "01930000-0000-7000-8000-0000000000f2");

    assertThat(claims(stack.tokens().token("facilitator-2")).get("person_id").asText())
        .isEqualTo("01930000-0000-7000-8000-0000000000f2");
  }

  @Test
  void theParticipantsServiceManagesAccountsAndNotTheRealm() {
    Map<String, String> settings = stack.environment("participants");
    String token =
        Http.form(
                stack.issuer() + "/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", settings.get("KEYCLOAK_CLIENT_ID"),
                    "client_secret", settings.get("KEYCLOAK_CLIENT_SECRET")))
            .get("access_token")
            .asText();
    String realm = settings.get("KEYCLOAK_URL") + "/admin/realms/ignite";

    assertThat(Http.call("GET", realm + "/users?email=coach@ignite.localhost", token, null))
        .hasSize(1);
    assertThatThrownBy(() -> Http.call("PUT", realm, token, new ObjectMapper().createObjectNode()))
        .hasMessageContaining("403");
  }

  @Test
  void aWrongAudienceIsNoAudienceOfTheApi() throws IOException {
    assertThat(claims(stack.tokens().wrongAudience("coach")).has("aud")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignite-console", "ignite-mobile"})
  void aPublicClientGetsNoCodeWithoutPkce(String client) throws Exception {
    String redirect =
        client.equals("ignite-mobile")
            ? "org.ignite.mobile:/signed-in"
            : "http://localhost:" + stack.ports().gateway() + "/console/oauth2-redirect.html";
    URI request =
        URI.create(
            stack.issuer()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + client
                + "&redirect_uri="
                + redirect);

    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(request).build(), BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith(redirect)
        .contains("error=invalid_request")
        .contains("code_challenge");
  }

  @Test
  void postgresComesBackWithItsData() throws SQLException {
    sql("CREATE TABLE kept AS SELECT 42 AS answer");

    stack.stopPostgres();
    stack.startPostgres();

    assertThat(sql("SELECT answer FROM kept")).isEqualTo("42");
    assertThat(stack.tokens().token("participant")).isNotEmpty();
  }

  private static String sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(stack.jdbcUrl("sessions"), "sessions", "sessions");
        Statement s = connection.createStatement()) {
      if (!s.execute(statement)) {
        return "";
      }
      try (ResultSet rows = s.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
