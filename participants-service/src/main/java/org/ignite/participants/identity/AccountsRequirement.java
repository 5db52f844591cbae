package org.ignite.participants.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ignite.platform.startup.ProductionReadiness;

/** A production service does not administer accounts under the secret that everybody knows. */
@ApplicationScoped
class AccountsRequirement implements ProductionReadiness.Requirement {

  private final String client;
  private final String secret;

  AccountsRequirement(
      @ConfigProperty(name = "quarkus.oidc-client.client-id") String client,
      @ConfigProperty(name = "quarkus.oidc-client.credentials.secret") String secret) {
    this.client = client;
    this.secret = secret;
  }

  @Override
  public List<String> shortcomings() {
    return secret.equals(client)
        ? List.of(
            "KEYCLOAK_CLIENT_SECRET is the default one; give the client "
                + client
                + " a secret of its own.")
        : List.of();
  }
}
