package org.ignite.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens from the real Keycloak, good ones and each kind that has to be refused. */
public final class Tokens {

  /** Password of every user of the local realm file. */
  public static final String LOCAL_PASSWORD = "ignite";

  /** Each is also the name of a local user who has it. */
  public static final List<String> ROLES =
      List.of(
          "programme-admin",
          "facilitator",
          "coach",
          "participant",
          "assistant",
          "critical-friend",
          "safeguarding-lead");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String issuer;

  Tokens(String issuer) {
    this.issuer = issuer;
  }

  /**
   * A token of the local user who has this role.
   *
   * @param role also the name of the user, for instance {@code programme-admin}; or the name of
   *     another local user, {@code participant-2}
   */
  public String token(String role) {
    return token(role, LOCAL_PASSWORD);
  }

  /** A token of the account with this user name or e-mail address. */
  public String token(String user, String password) {
    return direct("ignite-cli", user, password);
  }

  /** A token of the example delivery partner's machine. */
  public String partner(String scopes) {
    return partner("partner-example", scopes);
  }

  /**
   * A token of a partner organisation's machine.
   *
   * @param client {@code partner-example}, {@code employer-example}, {@code sponsor-example}, or
   *     {@code test-unknown-partner}, which is there to be none of anybody's
   * @param scopes separated by spaces, for instance {@code "participants:read sessions:read"}
   */
  public String partner(String client, String scopes) {
    return accessToken(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client,
            "client_secret", client,
            "scope", scopes));
  }

  /** A token that was good and has expired; waits for that, a second or two. */
  public String expired(String role) {
    String token = direct("test-expired", role, LOCAL_PASSWORD);
    Instant expiry = expiry(token).plusSeconds(1);
    while (Instant.now().isBefore(expiry)) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return token;
  }

  /** A token of this realm that is not meant for the API. */
  public String wrongAudience(String role) {
    return direct("test-wrong-audience", role, LOCAL_PASSWORD);
  }

  /** A good token, one character of its signature changed. */
  public String wrongSignature(String role) {
    String token = token(role);
    int at = token.lastIndexOf('.') + 1;
    return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
  }

  private String direct(String client, String user, String password) {
    return accessToken(
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "username", user,
            "password", password));
  }

  private String accessToken(Map<String, String> form) {
    return Http.form(issuer + "/protocol/openid-connect/token", form).get("access_token").asText();
  }

  private static Instant expiry(String token) {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
      return Instant.ofEpochSecond(JSON.readTree(claims).get("exp").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
