package org.ignite.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, out of a verified token.
 *
 * @param personId the person, by the claim {@code person_id}; null for a machine and for an account
 *     that the registry has not tied to a person yet
 * @param client the OAuth client that the token was given to
 * @param machine true for a client that speaks for itself (client credentials)
 * @param roles the person's realm roles
 * @param scopes the scopes that the token carries
 */
public record Caller(
    @Nullable UUID personId, String client, boolean machine, Set<Role> roles, Set<String> scopes) {

  /**
   * The OAuth client of a machine.
   *
   * @throws IllegalStateException for a person, who is never looked up by a client
   */
  public String machineClient() {
    if (!machine) {
      throw new IllegalStateException("The caller is a person");
    }
    return client;
  }

  /** The person's id or, for a machine, its client: who did it, in the audit. */
  public String actor() {
    return personId != null ? personId.toString() : "client:" + client;
  }
}
