package org.ignite.participants.organisations.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ignite.participants.organisations.OrganisationFacts;
import org.ignite.participants.organisations.OrganisationType;
import org.ignite.platform.tasks.Hopeless;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register of the UK's local authorities as CSV. docs/organisations-import.md has the
 * columns and what each becomes; columns that are not named there are passed over.
 */
final class CsvRegister {

  private static final List<String> REQUIRED =
      List.of("local-authority-code", "official-name", "nation", "local-authority-type");

  private static final Map<String, OrganisationType> TYPES =
      Map.ofEntries(
          Map.entry("CTY", OrganisationType.COUNTY),
          Map.entry("NMD", OrganisationType.DISTRICT),
          Map.entry("NID", OrganisationType.DISTRICT),
          Map.entry("UA", OrganisationType.UNITARY),
          Map.entry("SCO", OrganisationType.UNITARY),
          Map.entry("WPA", OrganisationType.UNITARY),
          Map.entry("MD", OrganisationType.METROPOLITAN_BOROUGH),
          Map.entry("LBO", OrganisationType.LONDON_BOROUGH),
          Map.entry("COMB", OrganisationType.COMBINED_AUTHORITY),
          Map.entry("SRA", OrganisationType.COMBINED_AUTHORITY),
          Map.entry("NHS", OrganisationType.NHS_BODY),
          Map.entry("GOV", OrganisationType.CENTRAL_GOVERNMENT),
          Map.entry("CC", OrganisationType.OTHER),
          Map.entry("OTHER", OrganisationType.OTHER));

  /** A comma within a name has a space behind it. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",(?! )");

  private CsvRegister() {}

  /**
   * Reads the whole file; a row that can't be read is an error of its own and stops nothing.
   *
   * @throws Hopeless if the first line lacks a required column, or the file is no CSV
   */
  static RegisterFile read(String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    List<RegisterRow> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      List<String> missing =
          REQUIRED.stream().filter(column -> !parser.getHeaderNames().contains(column)).toList();
      if (!missing.isEmpty()) {
        throw new Hopeless(
            "The first line must name the columns; it lacks " + String.join(", ", missing) + ".");
      }
      int line = (int) parser.getCurrentLineNumber() + 1;
      for (CSVRecord cells : parser) {
        try {
          rows.add(row(line, cells));
        } catch (RowFault fault) {
          errors.add(fault.at(line));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
      throw new Hopeless("The file is not CSV as RFC 4180 has it: " + e.getMessage());
    }
    return new RegisterFile(rows, errors);
  }

  private static RegisterRow row(int line, CSVRecord cells) throws RowFault {
    String type = required(cells, "local-authority-type");
    OrganisationType known = TYPES.get(type);
    if (known == null) {
      throw new RowFault("local-authority-type", "'" + type + "' is no type that is known.");
    }
    Double population = number(cells, "pop-2020", 0, Integer.MAX_VALUE);
    OrganisationFacts facts =
        new OrganisationFacts(
            required(cells, "local-authority-code"),
            optional(cells, "gss-code"),
            required(cells, "official-name"),
            alternativeNames(cells),
            known,
            required(cells, "nation"),
            optional(cells, "region"),
            optional(cells, "county-la"),
            optional(cells, "combined-authority"),
            population == null ? null : population.intValue(),
            number(cells, "lat", -90, 90),
            number(cells, "long", -180, 180),
            date(cells, "end-date"));
    String replacedBy = optional(cells, "replaced-by");
    return new RegisterRow(
        line,
        facts,
        replacedBy == null
            ? List.of()
            : Arrays.stream(replacedBy.split(",")).map(String::strip).toList());
  }

  /** Each once, whatever its case, and the official name not again. */
  private static List<String> alternativeNames(CSVRecord cells) throws RowFault {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.add(required(cells, "official-name"));
    String niceName = Objects.requireNonNullElse(optional(cells, "nice-name"), "");
    String altNames = Objects.requireNonNullElse(optional(cells, "alt-names"), "");
    return Stream.concat(Stream.of(niceName), BETWEEN_NAMES.splitAsStream(altNames))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && known.add(name))
        .toList();
  }

  private static String required(CSVRecord cells, String column) throws RowFault {
    String text = optional(cells, column);
    if (text == null) {
      throw new RowFault(column, "is empty");
    }
    return text;
  }

  private static @Nullable String optional(CSVRecord cells, String column) {
    String text = cells.isSet(column) ? cells.get(column).strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Double number(CSVRecord cells, String column, double least, double most)
      throws RowFault {
    String text = optional(cells, column);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through: what is no number is out of range as well.
    }
    throw new RowFault(
        column, "'" + text + "' is no number from " + (long) least + " to " + (long) most + ".");
  }

  private static @Nullable LocalDate date(CSVRecord cells, String column) throws RowFault {
    String text = optional(cells, column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new RowFault(column, "'" + text + "' is no date like 2023-04-01.");
    }
  }
}
