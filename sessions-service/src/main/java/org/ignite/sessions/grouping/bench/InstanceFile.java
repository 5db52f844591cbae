package org.ignite.sessions.grouping.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.ignite.sessions.grouping.GroupingProblem;

/**
 * Reads the public MDGPLIB format (Optsicom project): {@code M G ss|ds a1 b1 … aG bG}, then a line
 * {@code i j d} for each pair of the elements 0 to M-1, once. Blank lines mean nothing.
 */
final class InstanceFile {

  /** So that a slip of the pen does not ask for all memory. */
  private static final int MOST_ELEMENTS = 3000;

  private static final Set<String> KINDS = Set.of("ss", "ds");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FIXED = 3;

  private final Path path;
  private int line;

  private InstanceFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @throws Misuse naming the line that is not as the format has it
   */
  static GroupingProblem read(Path path) {
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      return new InstanceFile(path).problem(lines);
    } catch (NoSuchFileException e) {
      throw new Misuse("there is no file " + path);
    } catch (CharacterCodingException e) {
      throw new Misuse(path + " is not a text");
    } catch (IOException e) {
      throw new Misuse(path + " can not be read: " + e.getMessage());
    }
  }

  private GroupingProblem problem(BufferedReader lines) throws IOException {
    String[] header = next(lines);
    if (header.length < FIXED || !KINDS.contains(header[2])) {
      throw wrong("expected M G ss|ds a1 b1 and so on");
    }
    int elements = number(header[0], 1, MOST_ELEMENTS);
    int groups = number(header[1], 1, elements);
    if (header.length != FIXED + 2 * groups) {
      throw wrong("expected two sizes for each of %d groups".formatted(groups));
    }
    int[] smallest = new int[groups];
    int[] largest = new int[groups];
    for (int g = 0; g < groups; g++) {
      smallest[g] = number(header[FIXED + 2 * g], 0, elements);
      largest[g] = number(header[FIXED + 2 * g + 1], smallest[g], elements);
    }
    try {
      return GroupingProblem.of(distances(elements, lines), smallest, largest);
    } catch (IllegalArgumentException e) {
      throw new Misuse(path + ": " + e.getMessage());
    }
  }

  private double[][] distances(int elements, BufferedReader lines) throws IOException {
    double[][] distances = new double[elements][elements];
    for (double[] row : distances) {
      Arrays.fill(row, Double.NaN);
    }
    long missing = (long) elements * (elements - 1) / 2;
    for (String[] words = next(lines); words.length > 0; words = next(lines)) {
      if (words.length != FIXED) {
        throw wrong("expected i j d");
      }
      int i = number(words[0], 0, elements - 1);
      int j = number(words[1], 0, elements - 1);
      if (i == j) {
        throw wrong("a distance from %d to itself".formatted(i));
      }
      if (!Double.isNaN(distances[i][j])) {
        throw wrong("the distance of %d and %d is given a second time".formatted(i, j));
      }
      distances[i][j] = distance(words[2]);
      distances[j][i] = distances[i][j];
      missing--;
    }
    if (missing > 0) {
      throw wrong("the file ends, and %d distances are missing".formatted(missing));
    }
    return distances;
  }

  /** The words of the next line that has any; none at the end. */
  private String[] next(BufferedReader lines) throws IOException {
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (!text.isBlank()) {
        return SPACE.split(text.strip());
      }
    }
    return new String[0];
  }

  private int number(String word, int least, int most) {
    try {
      int number = Integer.parseInt(word);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong("%s is not a whole number from %d to %d".formatted(word, least, most));
  }

  private double distance(String word) {
    try {
      double distance = Double.parseDouble(word);
      if (Double.isFinite(distance) && distance >= 0) {
        return distance;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(word + " is not a distance: a number, 0 or more");
  }

  private Misuse wrong(String why) {
    return new Misuse("%s, line %d: %s".formatted(path, Math.max(1, line), why));
  }
}
