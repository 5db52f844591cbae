package org.ignite.gateway.problems;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.pages.ClassPath;

/** Every type of problem of every module, read once at start. */
@Singleton
public final class ProblemCatalogue {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, ProblemType> types = new TreeMap<>();

  @Inject
  ProblemCatalogue(GatewayConfig config) {
    this(config.documents(), modules(config.services().keySet()));
  }

  /**
   * @throws IllegalStateException when two modules declare one slug, or when a refusal of the
   *     gateway is declared by none
   */
  ProblemCatalogue(String folder, Collection<String> modules) {
    for (String module : modules) {
      ClassPath.open(folder + "/" + module + "/problems.csv")
          .ifPresent(content -> read(module, content).forEach(this::add));
    }
    for (Refusal refusal : Refusal.values()) {
      type(refusal);
    }
  }

  private static List<String> modules(Collection<String> services) {
    List<String> modules = new ArrayList<>(List.of("platform", "gateway"));
    modules.addAll(services);
    return modules;
  }

  /** By status, then by slug. */
  public List<ProblemType> all() {
    return types.values().stream()
        .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
        .toList();
  }

  public Optional<ProblemType> find(String slug) {
    return Optional.ofNullable(types.get(slug));
  }

  ProblemType type(Refusal refusal) {
    return find(refusal.slug())
        .orElseThrow(
            () -> new IllegalStateException("No problems.csv has a line " + refusal.slug()));
  }

  private void add(ProblemType type) {
    ProblemType present = types.putIfAbsent(type.slug(), type);
    if (present != null) {
      throw new IllegalStateException(
          "Problem %s is declared by %s and by %s"
              .formatted(type.slug(), present.module(), type.module()));
    }
  }

  private static List<ProblemType> read(String module, InputStream content) {
    try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).stream().map(line -> type(module, line)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("problems.csv of " + module + " cannot be read", unreadable);
    }
  }

  private static ProblemType type(String module, CSVRecord line) {
    return new ProblemType(
        line.get("slug"),
        Integer.parseInt(line.get("status")),
        line.get("title"),
        line.get("happened"),
        line.get("todo"),
        module);
  }
}
