package org.ignite.localstack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts that start empty in each JVM, for tests. Only Keycloak's database as it was right after the
 * import of the realm is kept and copied, because filling it takes half a minute.
 */
final class FreshParts {

  /** Keycloak's database right after the import. */
  private static final String IMPORTED = "keycloak_imported";

  private final Path state;
  private final Parts parts;
  private final Set<String> emptied = new HashSet<>();

  FreshParts(Home home, Path state, Ports ports) {
    this.state = state;
    this.parts = new Parts(home, state, ports, false);
    parts.stopLeftovers();
    Directories.delete(state.resolve("log"));
  }

  Parts parts() {
    return parts;
  }

  Part get(String name) {
    return parts.get(name);
  }

  /** Starts parts that do not run yet, PostgreSQL before those that need it. */
  void start(Collection<String> names, Progress progress) {
    List<String> others = names.stream().filter(n -> !n.equals(Parts.POSTGRES)).toList();
    if (others.size() < names.size() || others.contains(Parts.KEYCLOAK)) {
      startPostgres(progress);
    }
    others.forEach(this::empty);
    if (!others.isEmpty()) {
      startParts(others, progress);
    }
  }

  private void startPostgres(Progress progress) {
    startParts(List.of(Parts.POSTGRES), progress);
    if (emptied.add(Parts.POSTGRES)) {
      PostgresPart.DATABASES.stream()
          .filter(d -> !d.equals(Parts.KEYCLOAK))
          .forEach(parts.postgres()::recreate);
    }
  }

  private void startParts(List<String> names, Progress progress) {
    try {
      parts.start(names, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the parts started", e);
    }
  }

  private void empty(String name) {
    if (!emptied.add(name)) {
      return;
    }
    switch (name) {
      case Parts.KAFKA, Parts.MAIL -> Directories.delete(state.resolve(name));
      case Parts.KEYCLOAK -> copyImported();
      default -> {}
    }
  }

  private void copyImported() {
    PostgresPart postgres = parts.postgres();
    KeycloakPart keycloak = parts.keycloak();
    if (!keycloak.knowsThisRealm() || !postgres.has(IMPORTED)) {
      keycloak.forgetRealm();
      postgres.recreate(Parts.KEYCLOAK);
      keycloak.start();
      keycloak.stop();
      postgres.copy(Parts.KEYCLOAK, IMPORTED);
    }
    postgres.copy(IMPORTED, Parts.KEYCLOAK);
  }

  void stop() {
    parts.stop();
  }
}
