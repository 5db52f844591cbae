package org.ignite.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code .ignite/run/stack.json}: where everything is, for whoever works with a running stack.
 *
 * @param ready whether every part has started
 */
record StackFile(Ports ports, boolean ready) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<StackFile> read(Path state) {
    Path file = file(state);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode content = JSON.readTree(file.toFile());
      Ports ports = JSON.treeToValue(content.get("ports"), Ports.class);
      return Optional.of(new StackFile(ports, content.get("ready").asBoolean()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path state) {
    ObjectNode content = JSON.createObjectNode();
    content.put("ready", ready);
    content.put("publicUrl", Settings.publicUrl(ports));
    content.put("issuer", Settings.issuer(ports));
    content.put("jwksUrl", Settings.jwksUrl(ports));
    content.put("keycloakUrl", "http://localhost:" + ports.keycloak());
    content.put("mailUrl", "http://localhost:" + ports.mailPage());
    content.put("bootstrapServers", "localhost:" + ports.kafka());
    ObjectNode services = content.putObject("services");
    for (String service : Settings.SERVICES) {
      services.put(service, "http://localhost:" + Settings.port(service, ports));
    }
    ObjectNode databases = content.putObject("databases");
    for (String database : PostgresPart.DATABASES) {
      databases.put(database, "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database);
    }
    content.set("ports", JSON.valueToTree(ports));
    try {
      Files.createDirectories(file(state).getParent());
      Files.writeString(file(state), content.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path state) {
    try {
      Files.deleteIfExists(file(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path state) {
    return RunRecord.directory(state).resolve("stack.json");
  }
}
