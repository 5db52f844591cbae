package org.ignite.sessions.grouping.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ignite.sessions.grouping.GroupingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

  /** With the blanks that the published files have. */
  private static final String FOUR =
      "4 2 ds 1 3 1 3 \n\n0 1 5.5\n0 2 1\n3 0 2\n1 2 3\r\n  1 3 4.25\n\n2 3 6\n";

  @TempDir private Path folder;

  @Test
  void aFilesValueIsPrintedWithTheGapToTheBestKnown() throws IOException {
    Path file = Files.writeString(folder.resolve("four.txt"), FOUR);

    assertThat(bench("--file", file.toString(), "--seconds", "0.05", "--best", "26.5"))
        .matches("0 value 13\\.250000 seconds \\d+\\.\\d\\d gap 50\\.0000\n");
    assertThat(bench("--file", file.toString(), "--seconds", "0.05"))
        .matches("0 value 13\\.250000 seconds \\d+\\.\\d\\d gap -\n");
  }

  @Test
  void aFileIsReadAsItIsPublished() throws IOException {
    GroupingProblem problem = InstanceFile.read(Files.writeString(folder.resolve("f"), FOUR));

    assertThat(problem.elements()).isEqualTo(4);
    assertThat(problem.groups()).isEqualTo(2);
    assertThat(problem.smallest(1)).isEqualTo(1);
    assertThat(problem.largest(1)).isEqualTo(3);
    assertThat(problem.distance(0, 3)).isEqualTo(problem.distance(3, 0)).isEqualTo(2);
    assertThat(problem.distance(3, 1)).isEqualTo(4.25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | line 1: expected M G ss|ds",
        "3 1 sd 3 3                                 | line 1: expected M G ss|ds",
        "3 1 ss 3                                   | line 1: expected two sizes",
        "3 9 ss 3 3                                 | line 1: 9 is not a whole number from 1 to 3",
        "1000000 1 ss 3 3                           | line 1: 1000000 is not",
        "3 1 ds 3 2                                 | line 1: 2 is not",
        "3 2 ss 1 1 1 1/0 1 1/0 2 1/1 2 1           | 3 elements do not fit",
        "3 1 ss 3 3/0 1 1/0 2                       | line 3: expected i j d",
        "3 1 ss 3 3/0 1 1//0 3 1                    | line 4: 3 is not a whole number from 0 to 2",
        "3 1 ss 3 3/0 1 1/1 1 1                     | line 3: a distance from 1 to itself",
        "3 1 ss 3 3/0 1 1/1 0 1                     | line 3: the distance of 1 and 0 is given",
        "3 1 ss 3 3/0 1 one                         | line 2: one is not a distance",
        "3 1 ss 3 3/0 1 -1                          | line 2: -1 is not a distance",
        "3 1 ss 3 3/0 1 NaN                         | line 2: NaN is not a distance",
        "3 1 ss 3 3/0 1 1/0 2 1                     | line 3: the file ends, and 1 distances"
      })
  void aFileThatIsNotAsTheFormatHasItIsRefusedWithItsLine(String text, String why)
      throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), text.replace('/', '\n'));

    assertThatThrownBy(() -> InstanceFile.read(file))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining(why);
    assertThat(bench("--file", file.toString())).startsWith("2 ignite: " + file);
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 1, 2});

    assertThat(bench("--file", folder.resolve("none").toString())).contains("there is no file");
    assertThat(bench("--file", folder.toString())).startsWith("2 ").contains("can not be read");
    assertThat(bench("--file", bytes.toString())).startsWith("2 ").contains("is not a text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--file",
        "--depth 3",
        "--seconds none",
        "--seconds 0",
        "--seconds NaN",
        "--seconds 1e9",
        "--elements 31",
        "--tries 0",
        "--tries 1.5",
        "--seed x",
        "--best 3",
        "--file x --best -1",
        "--file x --reference 3",
        "--file x --elements 30"
      })
  void argumentsThatAreNoneEndWithAMessageAndStatusTwo(String arguments) {
    assertThat(bench(arguments.split(" ")))
        .startsWith("2 ignite: ")
        .contains("./ignite bench allocation");
  }

  @Test
  void aTableOfGeneratedInstancesHasAllFamiliesInBothKinds() {
    String printed = bench("--elements", "10", "--seconds", "0.02", "--reference", "0.02");

    assertThat(printed).startsWith("0 ");
    for (String family : new String[] {"Geo", "RanInt", "RanReal"}) {
      for (String sizes : new String[] {"equal", "unequal"}) {
        assertThat(printed)
            .containsPattern("\n" + family + " +10 +2 " + sizes + " .* \\d+\\.\\d{4}\n");
      }
    }
  }

  @Test
  void withAsManyTriesTheSameIsFound() {
    assertThat(values(bench("--elements", "30", "--tries", "100000")))
        .hasSize(6)
        .isEqualTo(values(bench("--elements", "30", "--tries", "100000")));
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceIsTheSameForTheSameSeed(Family family) {
    Setting setting = Setting.ALL.getFirst();

    assertThat(distances(setting.instance(family, true, 1)))
        .isEqualTo(distances(setting.instance(family, true, 1)))
        .isNotEqualTo(distances(setting.instance(family, true, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceIsOfItsSetting(Family family) {
    for (Setting setting : Setting.ALL) {
      GroupingProblem problem = setting.instance(family, false, 1);
      int size = setting.elements() / setting.groups();

      assertThat(problem.elements()).isEqualTo(setting.elements());
      for (int g = 0; g < setting.groups(); g++) {
        assertThat(problem.smallest(g)).isBetween(setting.fewest(), size);
        assertThat(problem.largest(g)).isBetween(size, setting.most());
      }
    }
  }

  private static double[] distances(GroupingProblem problem) {
    double[] distances = new double[problem.elements()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = problem.distance(0, i);
    }
    return distances;
  }

  private static List<String> values(String printed) {
    return Pattern.compile("equal +(\\d+\\.\\d{3}) ")
        .matcher(printed)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  /** The status, and what was printed. */
  private static String bench(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status = Bench.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
    return status + " " + printed.toString(StandardCharsets.UTF_8);
  }
}
