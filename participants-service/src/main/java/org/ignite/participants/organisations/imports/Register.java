package org.ignite.participants.organisations.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.participants.imports.Column;
import org.ignite.participants.imports.FileFormat;
import org.ignite.participants.imports.SourceRow;
import org.ignite.participants.organisations.OrganisationFacts;
import org.ignite.participants.organisations.OrganisationType;

/**
 * Reads organisations out of a file: as CSV the register of the UK's local authorities with its own
 * names and codes, as NDJSON the names that the API gives back. docs/organisations-import.md has
 * the columns and what each becomes.
 */
final class Register {

  private static final Column CODE = Column.required("local-authority-code", "code");
  private static final Column GSS_CODE = Column.optional("gss-code", "gssCode");
  private static final Column NAME = Column.required("official-name", "name");
  private static final Column NICE_NAME = Column.optional("nice-name", "niceName");
  private static final Column OTHER_NAMES = Column.optional("alt-names", "alternativeNames");
  private static final Column TYPE = Column.required("local-authority-type", "type");
  private static final Column NATION = Column.required("nation", "nation");
  private static final Column REGION = Column.optional("region", "region");
  private static final Column COUNTY = Column.optional("county-la", "county");
  private static final Column COMBINED_AUTHORITY =
      Column.optional("combined-authority", "combinedAuthority");
  private static final Column POPULATION = Column.optional("pop-2020", "population");
  private static final Column LATITUDE = Column.optional("lat", "latitude");
  private static final Column LONGITUDE = Column.optional("long", "longitude");
  private static final Column ENDED_ON = Column.optional("end-date", "endedOn");

  /** Codes of the bodies that took its place. */
  static final Column REPLACED_BY = Column.optional("replaced-by", "replacedBy");

  static final List<Column> COLUMNS =
      List.of(
          CODE,
          GSS_CODE,
          NAME,
          NICE_NAME,
          OTHER_NAMES,
          TYPE,
          NATION,
          REGION,
          COUNTY,
          COMBINED_AUTHORITY,
          POPULATION,
          LATITUDE,
          LONGITUDE,
          ENDED_ON,
          REPLACED_BY);

  private static final int LONGEST_CODE = 50;
  private static final int LONGEST_NAME = 200;

  private static final Pattern BETWEEN_CODES = Pattern.compile(",");

  /** A comma within a name has a space behind it. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",(?! )");

  private static final Map<String, OrganisationType> TYPES_OF_THE_REGISTER =
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

  private static final Map<String, OrganisationType> TYPES_OF_THE_API =
      Arrays.stream(OrganisationType.values())
          .collect(
              Collectors.toMap(
                  type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Function.identity()));

  private Register() {}

  /** The column that a row is known again by. */
  static Column key(OrganisationFacts facts) {
    return facts.gssCode() == null ? CODE : GSS_CODE;
  }

  static RegisterRow read(SourceRow row) {
    Double population = row.number(POPULATION, 0, Integer.MAX_VALUE);
    OrganisationFacts facts =
        new OrganisationFacts(
            row.required(CODE, LONGEST_CODE),
            row.optional(GSS_CODE, LONGEST_CODE),
            row.required(NAME, LONGEST_NAME),
            alternativeNames(row),
            type(row),
            row.required(NATION, LONGEST_NAME),
            row.optional(REGION, LONGEST_NAME),
            row.optional(COUNTY, LONGEST_CODE),
            row.optional(COMBINED_AUTHORITY, LONGEST_CODE),
            population == null ? null : population.intValue(),
            row.number(LATITUDE, -90, 90),
            row.number(LONGITUDE, -180, 180),
            row.date(ENDED_ON));
    List<String> replacedBy = row.several(REPLACED_BY, BETWEEN_CODES, LONGEST_CODE);
    return new RegisterRow(row.line(), row.format(), facts, replacedBy);
  }

  private static OrganisationType type(SourceRow row) {
    Map<String, OrganisationType> types =
        row.format() == FileFormat.CSV ? TYPES_OF_THE_REGISTER : TYPES_OF_THE_API;
    OrganisationType type = types.get(row.required(TYPE, LONGEST_CODE));
    if (type == null) {
      row.fault(
          row.name(TYPE),
          "is none of " + types.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
      return OrganisationType.OTHER;
    }
    return type;
  }

  /** Each once, whatever its case, and the official name not again. */
  private static List<String> alternativeNames(SourceRow row) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.add(row.required(NAME, LONGEST_NAME));
    String niceName = row.format() == FileFormat.CSV ? row.optional(NICE_NAME, LONGEST_NAME) : null;
    return Stream.concat(
            Stream.ofNullable(niceName),
            row.several(OTHER_NAMES, BETWEEN_NAMES, LONGEST_NAME).stream())
        .filter(known::add)
        .toList();
  }
}
