package org.ignite.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ignite.acceptance.deployment.Tool.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docker-compose.yml as docker-compose reads it. */
@TestInstance(Lifecycle.PER_CLASS)
class ComposeTest extends DeploymentContract {

  private Tool compose;
  private JsonNode services;

  @BeforeAll
  void render(@TempDir Path folder) throws IOException, InterruptedException {
    compose = Tool.orSkip("docker-compose");
    Path secrets = folder.resolve("secrets");
    Files.writeString(
        secrets,
        Repository.secretNames().stream()
            .map(name -> name + "=" + Container.secret(name) + "\n")
            .collect(Collectors.joining()));
    services = new YAMLMapper().readTree(compose.output(config(secrets))).get("services");
  }

  private static String[] config(Path secrets) {
    String file = Repository.path("docker-compose.yml").toString();
    return new String[] {"--env-file", secrets.toString(), "-f", file, "config"};
  }

  @Override
  Map<String, Container> containers() {
    Map<String, Container> containers = new LinkedHashMap<>();
    services
        .properties()
        .forEach(
            service -> {
              Map<String, String> environment = new LinkedHashMap<>();
              service
                  .getValue()
                  .path("environment")
                  .properties()
                  .forEach(v -> environment.put(v.getKey(), v.getValue().asText()));
              String image = service.getValue().get("image").asText();
              containers.put(service.getKey(), new Container(service.getKey(), image, environment));
            });
    return containers;
  }

  @Test
  void nothingStartsWithoutItsSecrets(@TempDir Path folder)
      throws IOException, InterruptedException {
    Run run = compose.run(config(Files.createFile(folder.resolve("none"))));
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("make .env as docs/deployment.md says");
  }

  @Test
  void onlyTheGatewayAndKeycloakArePublishedAndToThisMachineAlone() {
    Map<String, String> published = new LinkedHashMap<>();
    services
        .properties()
        .forEach(
            service ->
                service
                    .getValue()
                    .path("ports")
                    .forEach(port -> published.put(service.getKey(), published(port))));
    assertThat(published)
        .containsOnly(
            Map.entry("gateway", "127.0.0.1:8080:8080"),
            Map.entry("keycloak", "127.0.0.1:8180:8080"));
  }

  /** The old docker-compose prints a port as a line, Compose v2 as an object. */
  private static String published(JsonNode port) {
    return port.isTextual()
        ? port.asText().replace("/tcp", "")
        : "%s:%s:%s"
            .formatted(
                port.get("host_ip").asText(),
                port.get("published").asText(),
                port.get("target").asText());
  }

  @Test
  void whatIsNotPublishedHasNoWayOut() throws IOException {
    JsonNode networks =
        new YAMLMapper().readTree(Repository.text("docker-compose.yml")).get("networks");
    assertThat(services.properties())
        .allSatisfy(
            service -> {
              boolean out =
                  StreamSupport.stream(
                          names(service.getValue().get("networks")).spliterator(), false)
                      .anyMatch(network -> !networks.get(network).path("internal").asBoolean());
              assertThat(out).as(service.getKey()).isEqualTo(service.getValue().has("ports"));
            });
  }

  private static List<String> names(JsonNode networks) {
    return networks.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void everyContainerIsConfinedAndLimited() {
    assertThat(services.properties())
        .allSatisfy(
            service -> {
              JsonNode container = service.getValue();
              assertThat(container.path("read_only").asBoolean()).isTrue();
              assertThat(container.path("cap_drop").path(0).asText()).isEqualTo("ALL");
              assertThat(container.path("security_opt").path(0).asText())
                  .isEqualTo("no-new-privileges:true");
              assertThat(container.has("mem_limit")).as("mem_limit").isTrue();
              assertThat(container.has("cpus")).as("cpus").isTrue();
              assertThat(container.has("pids_limit")).as("pids_limit").isTrue();
              assertThat(container.has("healthcheck")).as("healthcheck").isTrue();
            });
  }

  /** Docker gives it to root otherwise; /tmp alone is everybody's. */
  @Test
  void whatAContainerWritesBelongsToItsUser() {
    for (JsonNode service : services) {
      assertThat(service.get("tmpfs"))
          .extracting(JsonNode::asText)
          .allSatisfy(folder -> assertThat(folder).matches("/tmp|/.*:uid=\\d+"));
    }
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationIsBuiltFromItsModuleAndAskedOnItsPort(Application application) {
    JsonNode service = services.get(application.module());
    JsonNode build = service.get("build");
    assertThat(build.get("args").get("MODULE").asText()).isEqualTo(application.module());
    assertThat(Repository.path(build.get("dockerfile").asText())).exists();
    assertThat(service.get("healthcheck").get("test"))
        .extracting(JsonNode::asText)
        .startsWith("CMD", "answers", Integer.toString(application.port()))
        .last()
        .asString()
        .isEqualTo(application.service() == null ? "/q/health/live" : "/q/health/ready");
  }

  @Test
  void aMountedFileIsThere() {
    String script = "k8s/overlays/local/databases.sh";
    assertThat(services.get("postgres").get("volumes").toString())
        .contains(script, "/docker-entrypoint-initdb.d/");
    assertThat(Repository.path(script)).isExecutable();
  }
}
