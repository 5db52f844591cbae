package org.ignite.acceptance;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ignite.acceptance.client.Actor;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.Stored;

/** What the suite puts out otherwise than in answers to requests, and what it keeps. */
final class Outputs {

  private static final List<String> PARTS =
      List.of(
          "postgres",
          "kafka",
          "keycloak",
          "mail",
          "participants",
          "sessions",
          "feedback",
          "gateway");

  private static final Set<String> DATABASES =
      Set.of("participants", "sessions", "feedback", "keycloak");

  private static final Pattern PAGE = Pattern.compile("/pages/[\\w/-]+");

  private Outputs() {}

  /** Every letter that was caught, to whomever. */
  static List<Output> mails() {
    return Suite.stack().mail().messages().stream()
        .map(mail -> new Output(Output.Kind.MAIL, mail.to(), text(mail)))
        .toList();
  }

  private static String text(CaughtMail.Message mail) {
    return String.join("\n", mail.subject(), mail.text(), mail.html(), unfolded(mail.calendar()));
  }

  /** The pages that the letters to somebody lead to. */
  static List<Output> pages(String email) {
    return Suite.stack().mail().to(email).stream()
        .flatMap(mail -> PAGE.matcher(mail.text()).results().map(MatchResult::group))
        .distinct()
        .map(
            page ->
                new Output(
                    Output.Kind.PAGE,
                    page,
                    given().get(Suite.stack().publicUrl() + page).asString()))
        .toList();
  }

  /** Somebody's private feed. */
  static Output feed(Actor person) {
    String address = Suite.api().get(person, "/api/v1/me/calendar").expect(200).text("address");
    String feed = Suite.text(URI.create(address).getRawPath());
    return new Output(Output.Kind.FEED, person.name(), unfolded(feed));
  }

  /** RFC 5545, 3.1. */
  private static String unfolded(String calendar) {
    return calendar.replaceAll("\\r?\\n[ \\t]", "");
  }

  /** Every message of every topic, the dead letters' among them. */
  static List<Output> messages() {
    String kafka = Suite.stack().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      return admin.listTopics().names().get().stream()
          .flatMap(topic -> Stored.messages(kafka, topic).stream())
          .map(Outputs::message)
          .toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Output message(ConsumerRecord<String, String> message) {
    return new Output(Output.Kind.TOPIC, message.topic(), Stored.text(message));
  }

  /** What every process of the stack has written since the stack began. */
  static List<Output> logs() {
    return PARTS.stream()
        .map(part -> new Output(Output.Kind.LOG, part, content(log(part)), true))
        .toList();
  }

  private static Path log(String part) {
    return Suite.stack().part(part).log();
  }

  /** Every row of every database, Keycloak's among them. */
  static List<Output> rows() {
    return DATABASES.stream()
        .flatMap(
            database ->
                Stored.rows(Suite.stack().jdbcUrl(database), database, database).entrySet().stream()
                    .flatMap(table -> rows(database + "." + table.getKey(), table.getValue())))
        .toList();
  }

  private static Stream<Output> rows(String table, List<String> rows) {
    return rows.stream().map(row -> new Output(Output.Kind.TABLE, table, row));
  }

  /** The files of the stack in which one of the words stands, as bytes. */
  static List<Path> files(Collection<String> words) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          log("gateway").getParent().getParent(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && Output.says(content(file), words)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
              if (gone instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw gone;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Nothing, if it has gone meanwhile. */
  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
