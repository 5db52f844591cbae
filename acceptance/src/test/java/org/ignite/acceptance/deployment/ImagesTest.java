package org.ignite.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ImagesTest {

  static final String REALM = "local-stack/src/main/resources/realm/ignite-realm.json";

  private final String application = Repository.text("containers/application.Dockerfile");
  private final String keycloak = Repository.text("containers/keycloak.Dockerfile");

  @Test
  void anApplicationRunsOnAJavaThatItsClassesAreMadeFor() {
    assertThat(Integer.parseInt(only("ARG JAVA_IMAGE=eclipse-temurin:(\\d+)-jre", application)))
        .isGreaterThanOrEqualTo(Integer.parseInt(Repository.pom("maven.compiler.release")));
  }

  @Test
  void anApplicationIsNotRoot() {
    assertThat(Integer.parseInt(only("USER (\\d+):\\d+", application))).isPositive();
  }

  @Test
  void thePortsOfAllApplicationsAreExposed() {
    assertThat(only("EXPOSE (.*)", application).split(" "))
        .containsExactlyInAnyOrderElementsOf(
            Application.all().stream().map(a -> Integer.toString(a.port())).toList());
  }

  @Test
  void keycloakIsTheOneOfTheLocalStack() {
    assertThat(only("ARG KEYCLOAK_IMAGE=keycloak/keycloak:(.*)", keycloak))
        .isEqualTo(Repository.pom("keycloak.version"));
  }

  @Test
  void theRealmAndTheHealthCheckAreThereAndAreSentToTheBuild() {
    assertThat(keycloak).contains("COPY " + REALM + " /opt/keycloak/data/import/");
    assertThat(List.of(application, keycloak))
        .allSatisfy(file -> assertThat(file).contains("COPY containers/answers /usr/local/bin/"));
    assertThat(Repository.path(REALM)).exists();
    assertThat(Repository.path("containers/answers")).isExecutable();
    assertThat(Repository.text(".dockerignore").lines())
        .contains("!" + REALM, "!containers/answers")
        .containsAll(
            Application.all().stream().map(a -> "!" + a.module() + "/target/quarkus-app").toList());
  }

  @Test
  void theExampleOfTheSecretsHoldsNone() {
    assertThat(Repository.text(".env.example").lines())
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("[A-Z_]+="));
    assertThat(Repository.text(".gitignore").lines())
        .contains(".env", "k8s/overlays/local/secrets.env");
  }

  private static String only(String line, String file) {
    Matcher found = Pattern.compile("^" + line + "$", Pattern.MULTILINE).matcher(file);
    assertThat(found.find()).as(line).isTrue();
    return found.group(1);
  }
}
