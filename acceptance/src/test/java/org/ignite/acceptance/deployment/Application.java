package org.ignite.acceptance.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the four applications, as its own configuration has it.
 *
 * @param module its folder, and its name in every deployment
 * @param properties the application's properties over the platform's, where it uses that
 * @param variables what it reads from the environment, with the default; null where there is none
 */
record Application(
    String module, Map<String, String> properties, Map<String, @Nullable String> variables) {

  private static final List<String> MODULES =
      List.of("gateway", "participants-service", "sessions-service", "feedback-service");

  /** {@code ${NAME}} or {@code ${NAME:default}}; a default may hold one more reference. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:[^{}]|\\{[^{}]*})*))?}");

  static List<Application> all() {
    return MODULES.stream().map(Application::of).toList();
  }

  private static Application of(String module) {
    List<String> files = new ArrayList<>();
    if (Repository.text(module + "/pom.xml").contains("<artifactId>platform</artifactId>")) {
      files.add("platform/src/main/resources/META-INF/microprofile-config.properties");
    }
    files.add(module + "/src/main/resources/application.properties");
    Map<String, String> properties = new LinkedHashMap<>();
    Map<String, @Nullable String> variables = new LinkedHashMap<>();
    for (String file : files) {
      Repository.text(file).lines().forEach(line -> read(line, properties, variables));
    }
    return new Application(module, properties, variables);
  }

  private static void read(
      String line, Map<String, String> properties, Map<String, @Nullable String> variables) {
    int equals = line.indexOf('=');
    if (equals < 0 || line.startsWith("#")) {
      return;
    }
    properties.put(line.substring(0, equals), line.substring(equals + 1));
    Matcher variable = VARIABLE.matcher(line);
    while (variable.find()) {
      variables.put(variable.group(1), variable.group(2));
    }
  }

  /** Where it listens, unless it is told otherwise. */
  int port() {
    return Integer.parseInt(variables.get("HTTP_PORT"));
  }

  /** Its name in databases and topics; null for the gateway, which has neither. */
  @Nullable String service() {
    return properties.get("ignite.service");
  }

  /** The topics that it consumes. */
  List<String> consumedTopics() {
    return properties.entrySet().stream()
        .filter(property -> property.getKey().matches("mp\\.messaging\\.incoming\\..*\\.topic"))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public String toString() {
    return module;
  }
}
