package org.ignite.participants.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** All versions of the words of the consents, out of {@code consents.csv}. */
@ApplicationScoped
public class ConsentTexts {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<ConsentText> texts = load();

  /** By purpose, newest version last. */
  public List<ConsentText> all() {
    return texts;
  }

  /** True where this is the version that people are asked to agree to now. */
  boolean isCurrent(ConsentPurpose purpose, int version) {
    return texts.stream()
        .anyMatch(text -> text.current() && text.purpose() == purpose && text.version() == version);
  }

  private static List<ConsentText> load() {
    Map<ConsentPurpose, List<String>> words = new EnumMap<>(ConsentPurpose.class);
    try (InputStream in =
            Thread.currentThread().getContextClassLoader().getResourceAsStream("consents.csv");
        var rows =
            FORMAT.parse(
                new InputStreamReader(
                    in == null ? InputStream.nullInputStream() : in, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        List<String> versions =
            words.computeIfAbsent(
                ConsentPurpose.of(row.get("purpose")), purpose -> new ArrayList<>());
        versions.add(row.get("text"));
        if (Integer.parseInt(row.get("version")) != versions.size()) {
          throw new IllegalStateException("consents.csv: versions count from 1, line by line");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<ConsentText> texts = new ArrayList<>();
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      List<String> versions = words.getOrDefault(purpose, List.of());
      if (versions.isEmpty()) {
        throw new IllegalStateException("consents.csv has no words for " + purpose.text());
      }
      for (int i = 0; i < versions.size(); i++) {
        texts.add(new ConsentText(purpose, i + 1, versions.get(i), i == versions.size() - 1));
      }
    }
    return List.copyOf(texts);
  }
}
