package org.ignite.participants.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ignite.participants.identity.AccountHolder;
import org.ignite.platform.tasks.Hopeless;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the realm. Finds before it makes, so that a repeat after a crash makes no second
 * one.
 */
@ApplicationScoped
public class AccountDirectory {

  private static final String PERSON_ID = "person_id";

  private final KeycloakUsers users;
  private final ObjectMapper json;

  AccountDirectory(@RestClient KeycloakUsers users, ObjectMapper json) {
    this.users = users;
    this.json = json;
  }

  /**
   * Sees to it that the person has one account, with their name, address and person_id.
   *
   * @return its id
   * @throws Hopeless if the address belongs to an account of somebody else
   */
  public Uni<String> ensure(AccountHolder holder) {
    return find(holder).chain(found -> found == null ? create(holder) : update(found, holder));
  }

  /**
   * Gives the account the roles that the person has, and takes away those that this service has
   * given it and they no longer have. Roles from elsewhere are left alone.
   *
   * @param given what this service has given the account, now or before
   */
  public Uni<Void> settle(String account, AccountHolder holder, Set<String> given) {
    Set<String> lost = new HashSet<>(given);
    lost.removeAll(holder.roles());
    return roles(holder.roles())
        .chain(roles -> roles.isEmpty() ? nothing() : users.grant(account, roles))
        .chain(() -> roles(lost))
        .chain(roles -> roles.isEmpty() ? nothing() : users.revoke(account, roles));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<@Nullable JsonNode> find(AccountHolder holder) {
    return users
        .byAttribute(PERSON_ID + ":" + holder.personId())
        .chain(
            byPerson ->
                byPerson.isEmpty()
                    ? users
                        .byEmail(holder.email(), true)
                        .map(byEmail -> byEmail.isEmpty() ? null : byEmail.getFirst())
                    : Uni.createFrom().item(byPerson.getFirst()));
  }

  private Uni<String> create(AccountHolder holder) {
    ObjectNode user = json.createObjectNode().put("enabled", true);
    describe(user, holder);
    return users
        .create(user)
        .map(
            created -> {
              String address = created.getLocation().getPath();
              return address.substring(address.lastIndexOf('/') + 1);
            });
  }

  private Uni<String> update(JsonNode found, AccountHolder holder) {
    String owner = found.path("attributes").path(PERSON_ID).path(0).asText("");
    if (!owner.isEmpty() && !owner.equals(holder.personId().toString())) {
      throw new Hopeless("The mail address belongs to the account of another person.");
    }
    ObjectNode user = found.deepCopy();
    describe(user, holder);
    String id = found.path("id").textValue();
    return users.replace(id, user).replaceWith(id);
  }

  private static void describe(ObjectNode user, AccountHolder holder) {
    // Never the address: people move, and their successor may have it one day.
    if (!user.has("username")) {
      user.put("username", holder.personId().toString());
    }
    user.put("email", holder.email())
        .put("emailVerified", true)
        .put("firstName", holder.givenName())
        .put("lastName", holder.familyName());
    user.withObjectProperty("attributes").putArray(PERSON_ID).add(holder.personId().toString());
  }

  private Uni<List<JsonNode>> roles(Set<String> names) {
    return Multi.createFrom()
        .iterable(names)
        .onItem()
        .transformToUniAndConcatenate(users::role)
        .collect()
        .in(() -> (List<JsonNode>) new ArrayList<JsonNode>(), List::add);
  }
}
