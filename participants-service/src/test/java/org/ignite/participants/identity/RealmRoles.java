package org.ignite.participants.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.ignite.localstack.Tokens;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.StackResource;

/** The roles that Keycloak puts into somebody's token now. */
public final class RealmRoles {

  private RealmRoles() {}

  /** Those of the programme, of whom has chosen the local password. */
  public static Set<String> of(String email) {
    String token = StackResource.stack().tokens().token(email, Tokens.LOCAL_PASSWORD);
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    Set<String> roles = new TreeSet<>();
    try {
      new ObjectMapper()
          .readTree(claims)
          .at("/realm_access/roles")
          .forEach(role -> Role.of(role.asText()).ifPresent(known -> roles.add(known.claim())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return roles;
  }

  /** Somebody chooses the local password. */
  public static void choosePassword(String email) {
    StackResource.stack().keycloakAdmin().setPassword(email, Tokens.LOCAL_PASSWORD);
  }
}
