package org.ignite.participants.identity;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A person as their account shows them.
 *
 * @param roles the realm roles that they should have
 * @param known that they have an account already
 */
public record AccountHolder(
    UUID personId,
    String givenName,
    String familyName,
    String email,
    Set<String> roles,
    boolean known) {

  static AccountHolder of(Row row) {
    Set<String> roles = new HashSet<>(Set.of(row.getArrayOfStrings("roles")));
    if (row.getBoolean("has_place")) {
      roles.add("participant");
    }
    if (row.getBoolean("has_principal")) {
      roles.add("assistant");
    }
    return new AccountHolder(
        row.getUUID("id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("email"),
        roles,
        row.getBoolean("has_account"));
  }

  /** True where the account of the one is that of the other. */
  boolean isAs(AccountHolder other) {
    return givenName.equals(other.givenName)
        && familyName.equals(other.familyName)
        && email.equals(other.email)
        && roles.equals(other.roles);
  }

  /** True for who has no account and is nothing that needs one (any more): a step was undone. */
  boolean needsNone() {
    return roles.isEmpty() && !known;
  }
}
