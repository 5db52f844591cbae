package org.ignite.participants.imports;

/**
 * What a file says of a thing.
 *
 * @param csv the name in the first line of a CSV
 * @param json the name of the field in NDJSON
 * @param required whether each row must fill it
 */
public record Column(String csv, String json, boolean required) {

  public static Column required(String csv, String json) {
    return new Column(csv, json, true);
  }

  /** One that is called alike in both. */
  public static Column required(String name) {
    return required(name, name);
  }

  public static Column optional(String csv, String json) {
    return new Column(csv, json, false);
  }

  /** The same of one that may be left out. */
  public static Column optional(String name) {
    return optional(name, name);
  }

  /** What a file of the format calls it. */
  public String in(FileFormat format) {
    return format == FileFormat.CSV ? csv : json;
  }
}
