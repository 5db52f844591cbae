package org.ignite.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Path TOP = Path.of("..");
  private static final List<String> SERVICES = List.of("participants", "sessions", "feedback");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

  private static final Pattern READ_TOPIC =
      Pattern.compile("mp\\.messaging\\.incoming\\..*\\.topic");

  @Test
  void everyLinkOfAPageLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(page + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      List<Path> pages = new ArrayList<>(docs.filter(f -> f.toString().endsWith(".md")).toList());
      pages.add(TOP.resolve("README.md"));
      pages.add(TOP.resolve("CONTRIBUTING.md"));
      return pages;
    }
  }

  @Test
  void theEventsThatLeaveAreThoseOfTheAsyncApi() throws IOException {
    JsonNode document =
        new ObjectMapper(new YAMLFactory()).readTree(TOP.resolve("docs/asyncapi.yaml").toFile());
    Set<String> documented = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String service : SERVICES) {
      JsonNode channel = document.at("/channels/" + service);
      assertThat(channel.path("address").asText()).isEqualTo("ignite." + service + ".v1");
      channel.path("messages").fieldNames().forEachRemaining(documented::add);
    }
    document
        .at("/channels/participantsRestricted/messages")
        .fieldNames()
        .forEachRemaining(documented::add);
    Set<String> examples = new HashSet<>();
    for (Path example : examples()) {
      String type = example.getFileName().toString().replace(".json", "");
      examples.add(type);
      String schema =
          document.at("/components/messages/" + type + "/payload/$ref").asText().replace("#", "");
      for (ValidationMessage fault :
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(document.at(schema))
              .validate(new ObjectMapper().readTree(example.toFile()))) {
        wrong.add(type + ": " + fault.getMessage());
      }
    }
    assertThat(examples).isEqualTo(documented);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTopicsThatAServiceReadsAreThoseOfTheAsyncApi() throws IOException {
    JsonNode document =
        new ObjectMapper(new YAMLFactory()).readTree(TOP.resolve("docs/asyncapi.yaml").toFile());
    for (String service : SERVICES) {
      assertThat(documented(document, service)).as(service).isEqualTo(read(service));
    }
  }

  private static Set<String> documented(JsonNode document, String service) {
    Set<String> topics = new HashSet<>();
    document
        .path("operations")
        .properties()
        .forEach(
            operation -> {
              if (operation.getKey().startsWith(service + "-reads-")) {
                assertThat(operation.getValue().path("action").asText()).isEqualTo("receive");
                String channel = operation.getValue().at("/channel/$ref").asText().replace("#", "");
                topics.add(document.at(channel + "/address").asText());
              }
            });
    return topics;
  }

  private static Set<String> read(String service) throws IOException {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            TOP.resolve(service + "-service/src/main/resources/application.properties"))) {
      settings.load(file);
    }
    return settings.stringPropertyNames().stream()
        .filter(name -> READ_TOPIC.matcher(name).matches())
        .map(settings::getProperty)
        .collect(Collectors.toSet());
  }

  private static List<Path> examples() throws IOException {
    List<Path> examples = new ArrayList<>();
    for (String service : SERVICES) {
      try (Stream<Path> files =
          Files.list(TOP.resolve(service + "-service/src/main/resources/events"))) {
        examples.addAll(files.toList());
      }
    }
    return examples;
  }
}
