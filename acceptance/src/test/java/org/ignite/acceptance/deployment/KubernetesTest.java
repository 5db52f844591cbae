package org.ignite.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** k8s/overlays/local, and the base it stands on, as kubectl reads them. */
@TestInstance(Lifecycle.PER_CLASS)
class KubernetesTest extends DeploymentContract {

  private List<JsonNode> base;
  private List<JsonNode> local;

  @BeforeAll
  void render(@TempDir Path folder) throws IOException, InterruptedException {
    Tool kubectl = Tool.orSkip("kubectl");
    copy(Repository.path("k8s"), folder);
    Files.writeString(
        folder.resolve("overlays/local/secrets.env"),
        Repository.secretNames().stream()
            .map(name -> name + "=" + Container.secret(name) + "\n")
            .collect(Collectors.joining()));
    base = objects(kubectl.output("kustomize", folder.resolve("base").toString()));
    local = objects(kubectl.output("kustomize", folder.resolve("overlays/local").toString()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static List<JsonNode> objects(String yaml) throws IOException {
    YAMLMapper mapper = new YAMLMapper();
    try (MappingIterator<JsonNode> documents =
        mapper.readerFor(JsonNode.class).readValues(mapper.getFactory().createParser(yaml))) {
      return documents.readAll();
    }
  }

  private List<JsonNode> all(String kind) {
    return local.stream().filter(object -> object.get("kind").asText().equals(kind)).toList();
  }

  private List<JsonNode> workloads() {
    return Stream.concat(all("Deployment").stream(), all("StatefulSet").stream()).toList();
  }

  private static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private JsonNode workload(Application application) {
    return workloads().stream()
        .filter(workload -> name(workload).equals(application.module()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  Map<String, Container> containers() {
    Map<String, Container> containers = new LinkedHashMap<>();
    for (JsonNode workload : workloads()) {
      JsonNode container = pod(workload).at("/containers/0");
      containers.put(
          name(workload),
          new Container(name(workload), container.get("image").asText(), environment(container)));
    }
    return containers;
  }

  private Map<String, String> environment(JsonNode container) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (JsonNode source : container.path("envFrom")) {
      data("ConfigMap", source.at("/configMapRef/name").asText())
          .properties()
          .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    }
    for (JsonNode variable : container.path("env")) {
      environment.put(variable.get("name").asText(), value(variable));
    }
    return environment;
  }

  private String value(JsonNode variable) {
    JsonNode secret = variable.at("/valueFrom/secretKeyRef");
    JsonNode setting = variable.at("/valueFrom/configMapKeyRef");
    if (!secret.isMissingNode()) {
      String encoded =
          data("Secret", secret.get("name").asText()).get(secret.get("key").asText()).asText();
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
    return setting.isMissingNode()
        ? variable.get("value").asText()
        : data("ConfigMap", setting.get("name").asText()).get(setting.get("key").asText()).asText();
  }

  private JsonNode data(String kind, String name) {
    return all(kind).stream()
        .filter(object -> name(object).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name))
        .get("data");
  }

  @Test
  void theBaseHoldsNoSecretAndTheOverlayLeavesNoExample() {
    assertThat(base).extracting(object -> object.get("kind").asText()).doesNotContain("Secret");
    assertThat(containers().values())
        .allSatisfy(
            container ->
                assertThat(container.environment().values())
                    .noneMatch(value -> value.contains(".example")));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationIsProbedOnItsPortWhereItAnswers(Application application) {
    JsonNode container = pod(workload(application)).at("/containers/0");
    assertThat(container.at("/ports/0/name").asText()).isEqualTo("http");
    assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(application.port());
    assertThat(probe(container, "startupProbe")).isEqualTo("/q/health/started on http");
    assertThat(probe(container, "livenessProbe")).isEqualTo("/q/health/live on http");
    // The gateway's readiness is about all parts; see docs/decisions/gateway-edge.md.
    String ready = application.service() == null ? "/q/health/live" : "/q/health/ready";
    assertThat(probe(container, "readinessProbe")).isEqualTo(ready + " on http");
    // The paths are those of Quarkus as long as nobody moves them.
    assertThat(application.properties())
        .doesNotContainKeys(
            "quarkus.http.root-path",
            "quarkus.http.non-application-root-path",
            "quarkus.smallrye-health.root-path",
            "quarkus.management.enabled");
  }

  private static String probe(JsonNode container, String probe) {
    JsonNode request = container.at("/" + probe + "/httpGet");
    return request.path("path").asText() + " on " + request.path("port").asText();
  }

  @Test
  void aServiceHasThePortOfTheContainerItLeadsTo() {
    assertThat(all("Service"))
        .hasSameSizeAs(workloads())
        .allSatisfy(
            service -> {
              assertThat(service.get("spec").has("type")).as("published").isFalse();
              JsonNode ports =
                  workloads().stream()
                      .filter(workload -> name(workload).equals(name(service)))
                      .findFirst()
                      .orElseThrow()
                      .at("/spec/template/spec/containers/0/ports");
              for (JsonNode port : service.at("/spec/ports")) {
                assertThat(ports)
                    .anySatisfy(
                        target -> {
                          assertThat(target.get("name")).isEqualTo(port.get("targetPort"));
                          assertThat(target.get("containerPort")).isEqualTo(port.get("port"));
                        });
              }
            });
  }

  @Test
  void everyPodIsConfinedAndLimited() {
    assertThat(workloads())
        .allSatisfy(
            workload -> {
              JsonNode pod = pod(workload);
              assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
              assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
              assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                  .isEqualTo("RuntimeDefault");
              assertThat(pod.get("containers")).hasSize(1);
              JsonNode container = pod.at("/containers/0");
              JsonNode context = container.get("securityContext");
              assertThat(context.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(context.get("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
              assertThat(List.of("requests", "limits"))
                  .allSatisfy(
                      bound -> {
                        JsonNode resources = container.at("/resources/" + bound);
                        assertThat(resources.hasNonNull("cpu")).isTrue();
                        assertThat(resources.hasNonNull("memory")).isTrue();
                      });
              assertThat(container.get("volumeMounts"))
                  .extracting(mount -> mount.get("mountPath").asText())
                  .contains("/tmp");
            });
  }

  @Test
  void nothingComesInButWhatAPolicyNames() {
    JsonNode nothingElse = policy("nothing-else");
    assertThat(nothingElse.at("/spec/podSelector")).isEmpty();
    assertThat(nothingElse.at("/spec/policyTypes"))
        .extracting(JsonNode::asText)
        .containsExactly("Ingress", "Egress");
    assertThat(nothingElse.get("spec").has("ingress")).isFalse();
    assertThat(nothingElse.get("spec").has("egress")).isFalse();
  }

  @Test
  void onlyTheGatewayAndKeycloakAreReachedFromOutside() {
    assertThat(all("NetworkPolicy"))
        .filteredOn(
            policy ->
                policy.at("/spec/ingress").findValues("ports").size()
                    > policy.at("/spec/ingress").findValues("from").size())
        .extracting(KubernetesTest::name)
        .containsExactlyInAnyOrder("everybody-reaches-the-gateway", "everybody-reaches-keycloak");
  }

  @Test
  void aServiceIsReachedByTheGatewayAlone() {
    JsonNode policy = policy("only-the-gateway-reaches-the-services");
    assertThat(component(policy.at("/spec/podSelector"))).isEqualTo("service");
    assertThat(policy.at("/spec/ingress")).hasSize(1);
    assertThat(policy.at("/spec/ingress/0/from")).hasSize(1);
    assertThat(component(policy.at("/spec/ingress/0/from/0/podSelector"))).isEqualTo("gateway");
    assertThat(Application.all())
        .allSatisfy(
            application ->
                assertThat(
                        workload(application)
                            .at("/spec/template/metadata/labels")
                            .path("app.kubernetes.io/component")
                            .asText())
                    .isEqualTo(application.service() == null ? "gateway" : "service"));
  }

  private JsonNode policy(String name) {
    return all("NetworkPolicy").stream()
        .filter(policy -> name(policy).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String component(JsonNode selector) {
    return selector.path("matchLabels").path("app.kubernetes.io/component").asText();
  }
}
