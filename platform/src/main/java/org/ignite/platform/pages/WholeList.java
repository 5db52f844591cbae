package org.ignite.platform.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Streams a whole list, batch by batch behind the keyset, so that it needs no more memory for a
 * million rows than for a page. In CSV the first line names the columns, and a cell that a
 * spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection).
 */
@ApplicationScoped
public class WholeList {

  public static final String CSV = "text/csv";
  public static final String NDJSON = "application/x-ndjson";

  /**
   * Also in full width, and behind what a spreadsheet skips: blanks, controls, a byte order mark.
   */
  private static final Pattern STARTS_A_FORMULA =
      Pattern.compile("[\t\r\n]|[\\p{Z}\\p{C}]*[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20]");

  private final ObjectMapper json;

  WholeList(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The list in the format that Accept prefers. A method that returns it declares no
   * {@code @Produces}: the framework streams what is negotiated here only where it has nothing to
   * negotiate itself.
   *
   * @param columns the record that a row is, whose components are the columns of the CSV
   * @param read reads one batch
   * @throws NotAcceptableException 406, if Accept takes neither CSV nor NDJSON
   */
  public <T extends Record> RestMulti<byte[]> stream(
      HttpHeaders headers, Class<T> columns, Function<PageRequest, Uni<Page<T>>> read) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.toString().startsWith(CSV)) {
        return answer(CSV, csv(columns, read));
      }
      if (accepted.toString().startsWith(NDJSON)) {
        return answer(NDJSON, batches(read, row -> row + "\n"));
      }
    }
    throw new NotAcceptableException();
  }

  /** An export is kept by no cache on its way. */
  private static RestMulti<byte[]> answer(String type, Multi<byte[]> rows) {
    return RestMulti.fromMultiData(rows)
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * Rows that are at hand, as CSV like that of a list.
   *
   * @param columns the record that a row is
   */
  public <T extends Record> String csv(Class<T> columns, List<T> rows) {
    List<String> names = names(columns);
    StringBuilder text = new StringBuilder(line(names.toArray()));
    rows.forEach(row -> text.append(line(names, json.valueToTree(row))));
    return text.toString();
  }

  private static List<String> names(Class<? extends Record> columns) {
    return Arrays.stream(columns.getRecordComponents())
        .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
        .map(RecordComponent::getName)
        .toList();
  }

  private <T extends Record> Multi<byte[]> csv(
      Class<T> columns, Function<PageRequest, Uni<Page<T>>> read) {
    List<String> names = names(columns);
    Multi<byte[]> rows = batches(read, row -> line(names, row));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(bytes(line(names.toArray()))), rows);
  }

  private <T extends Record> Multi<byte[]> batches(
      Function<PageRequest, Uni<Page<T>>> read, Function<JsonNode, String> line) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Batches<>(read), Batches::next)
        .whilst(page -> page.next() != null)
        .map(
            page -> {
              StringBuilder text = new StringBuilder();
              page.items().forEach(row -> text.append(line.apply(json.valueToTree(row))));
              return bytes(text.toString());
            })
        .skip()
        .where(bytes -> bytes.length == 0);
  }

  /** Where a stream stands: the next batch begins behind the last one. */
  private static final class Batches<T> {
    private final Function<PageRequest, Uni<Page<T>>> read;
    private @Nullable String next;

    Batches(Function<PageRequest, Uni<Page<T>>> read) {
      this.read = read;
    }

    Uni<Page<T>> next() {
      PageRequest batch = next == null ? PageRequest.whole() : PageRequest.wholeAfter(next);
      return read.apply(batch).invoke(page -> next = page.next());
    }
  }

  private static String line(List<String> names, JsonNode row) {
    return line(names.stream().map(name -> cell(row.path(name))).toArray());
  }

  private static String line(Object[] cells) {
    return CSVFormat.RFC4180.format(cells) + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String cell(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      return value.toString();
    }
    String text = value.textValue();
    return STARTS_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
