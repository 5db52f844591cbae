package org.ignite.sessions.prompts.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class QrCodeTest {

  private static final int QUIET = 8;

  /** By version: data bytes, blocks, correction bytes a block (ISO/IEC 18004, table 9, level M). */
  private static final int[][] LAYOUT = {
    {16, 1, 10}, {28, 1, 16}, {44, 1, 26}, {64, 2, 18}, {86, 2, 24}, {108, 4, 16}
  };

  /** The example that the tutorials work out by hand: HELLO WORLD, version 1, level M. */
  @Example
  void theCorrectionIsThatOfTheWorkedExample() {
    int[] data = {32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17};
    byte[] bytes = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      bytes[i] = (byte) data[i];
    }

    assertThat(unsigned(ReedSolomon.correction(bytes, 10)))
        .containsExactly(196, 35, 39, 119, 235, 215, 231, 226, 93, 23);
  }

  @Property(tries = 60)
  void aReaderReadsTheAddress(
      @ForAll @AlphaChars @StringLength(min = 1, max = 106) String address) {
    QrCode code = QrCode.of(address);

    assertThat(code).isNotNull();
    assertThat(read(code)).isEqualTo(address);
  }

  @Example
  void whatIsTooLongHasToBeTyped() {
    assertThat(QrCode.of("a".repeat(107))).isNull();
  }

  @Example
  void thePictureHasAMarginAndDrawsTheDarkModules() {
    QrCode code = QrCode.of("a");

    assertThat(code).isNotNull();
    assertThat(code.size()).isEqualTo(21 + QUIET);
    assertThat(code.path()).startsWith("M4 4h1v1h-1zM5 4h1v1h-1z");
  }

  /** As a reader does it: the mask undone, the blocks put together, each proved whole. */
  private static String read(QrCode code) {
    int side = code.size() - QUIET;
    int[] layout = LAYOUT[(side - 17) / 4 - 1];
    int[] words = words(bits(code, side));
    byte[] data = new byte[layout[0]];
    int each = layout[0] / layout[1];
    for (int block = 0; block < layout[1]; block++) {
      int[] whole = new int[each + layout[2]];
      for (int i = 0; i < whole.length; i++) {
        whole[i] = words[i * layout[1] + block];
        if (i < each) {
          data[block * each + i] = (byte) whole[i];
        }
      }
      provedWhole(whole, layout[2]);
    }
    int length = (data[0] & 0xf) << 4 | (data[1] & 0xf0) >> 4;
    assertThat((data[0] & 0xf0) >> 4).isEqualTo(4);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ((data[i + 1] & 0xf) << 4 | (data[i + 2] & 0xf0) >> 4);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Column pairs from the right, the one with the timing pattern passed over. */
  private static List<Boolean> bits(QrCode code, int side) {
    List<Boolean> bits = new ArrayList<>();
    boolean up = true;
    for (int right = side - 1; right > 0; right -= right == 8 ? 3 : 2) {
      for (int step = 0; step < side; step++) {
        int row = up ? side - 1 - step : step;
        for (int column : new int[] {right, right - 1}) {
          if (holdsData(column, row, side)) {
            bits.add(code.dark(column, row) != ((column + row) % 2 == 0));
          }
        }
      }
      up = !up;
    }
    return bits;
  }

  private static boolean holdsData(int column, int row, int side) {
    boolean finder =
        column < 9 && row < 9 || column > side - 9 && row < 9 || column < 9 && row > side - 9;
    boolean timing = column == 6 || row == 6;
    boolean alignment =
        side > 21 && Math.abs(column - (side - 7)) < 3 && Math.abs(row - (side - 7)) < 3;
    return !finder && !timing && !alignment;
  }

  private static int[] words(List<Boolean> bits) {
    int[] words = new int[bits.size() / 8];
    for (int i = 0; i < words.length * 8; i++) {
      words[i / 8] = words[i / 8] << 1 | (bits.get(i) ? 1 : 0);
    }
    return words;
  }

  /** A block without a fault is zero at each root of the generator. */
  private static void provedWhole(int[] block, int roots) {
    int root = 1;
    for (int i = 0; i < roots; i++) {
      int value = 0;
      for (int word : block) {
        value = times(value, root) ^ word;
      }
      assertThat(value).isZero();
      root = times(root, 2);
    }
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int factor = b, shifted = a; factor > 0; factor >>= 1) {
      product ^= (factor & 1) == 1 ? shifted : 0;
      shifted = shifted < 128 ? shifted << 1 : shifted << 1 ^ 0x11d;
    }
    return product;
  }

  private static int[] unsigned(byte[] bytes) {
    int[] numbers = new int[bytes.length];
    Arrays.setAll(numbers, i -> bytes[i] & 0xff);
    return numbers;
  }
}
