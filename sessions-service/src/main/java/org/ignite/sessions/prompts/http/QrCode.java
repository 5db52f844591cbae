package org.ignite.sessions.prompts.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as a QR code (ISO/IEC 18004), which a phone's camera opens: in bytes, with error
 * correction M (15 %), versions 1 to 6, which hold addresses of up to 106 bytes. The mask is always
 * the first one: choosing the best of eight makes a code read a little sooner, and any reads.
 */
public final class QrCode {

  /** By version: data bytes a block, correction bytes a block, blocks (table 9, level M). */
  private static final int[][] BLOCKS = {
    {16, 10, 1}, {28, 16, 1}, {44, 26, 1}, {32, 18, 2}, {43, 24, 2}, {27, 16, 4}
  };

  /** Light modules around it, which readers need (6.3.8). */
  private static final int QUIET = 4;

  /** Level M, mask 0, with its own correction and mask (table C.1). */
  private static final int FORMAT = 0b101010000010010;

  private final int side;
  private final boolean[][] dark;
  private final boolean[][] fixed;

  private QrCode(int version, byte[] codewords) {
    side = 17 + 4 * version;
    dark = new boolean[side][side];
    fixed = new boolean[side][side];
    patterns(version);
    format();
    data(codewords);
  }

  /** The code of an address; null for one that is too long, which then has to be typed. */
  static @Nullable QrCode of(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.ISO_8859_1);
    for (int version = 1; version <= BLOCKS.length; version++) {
      int[] blocks = BLOCKS[version - 1];
      if (bytes.length + 2 <= blocks[0] * blocks[2]) {
        return new QrCode(version, corrected(padded(bytes, blocks[0] * blocks[2]), blocks));
      }
    }
    return null;
  }

  /** The mode, the length, the bytes, an end, and what fills the rest; half a byte out of step. */
  private static byte[] padded(byte[] bytes, int capacity) {
    byte[] data = new byte[capacity];
    data[0] = (byte) (0x40 | (bytes.length >> 4));
    data[1] = (byte) (bytes.length << 4);
    for (int i = 0; i < bytes.length; i++) {
      data[i + 1] |= (byte) ((bytes[i] & 0xff) >> 4);
      data[i + 2] = (byte) (bytes[i] << 4);
    }
    for (int i = bytes.length + 2; i < capacity; i++) {
      data[i] = (byte) ((i - bytes.length) % 2 == 0 ? 0xec : 0x11);
    }
    return data;
  }

  /** The blocks byte by byte in turn, then their corrections likewise. */
  private static byte[] corrected(byte[] data, int[] layout) {
    List<byte[]> blocks = new ArrayList<>();
    List<byte[]> corrections = new ArrayList<>();
    for (int i = 0; i < layout[2]; i++) {
      byte[] block = Arrays.copyOfRange(data, i * layout[0], (i + 1) * layout[0]);
      blocks.add(block);
      corrections.add(ReedSolomon.correction(block, layout[1]));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    interleave(blocks, layout[0], all);
    interleave(corrections, layout[1], all);
    return all.toByteArray();
  }

  private static void interleave(List<byte[]> blocks, int length, ByteArrayOutputStream out) {
    for (int i = 0; i < length; i++) {
      for (byte[] block : blocks) {
        out.write(block[i]);
      }
    }
  }

  private void patterns(int version) {
    for (int i = 0; i < side; i++) {
      fix(6, i, i % 2 == 0);
      fix(i, 6, i % 2 == 0);
    }
    square(3, 3, 4);
    square(side - 4, 3, 4);
    square(3, side - 4, 4);
    if (version > 1) {
      square(side - 7, side - 7, 2);
    }
  }

  /** Rings around a middle, dark but for the second and, where there is one, the fourth. */
  private void square(int column, int row, int radius) {
    for (int y = -radius; y <= radius; y++) {
      for (int x = -radius; x <= radius; x++) {
        int ring = Math.max(Math.abs(x), Math.abs(y));
        boolean within = column + x >= 0 && column + x < side && row + y >= 0 && row + y < side;
        if (within) {
          fix(column + x, row + y, radius == 4 ? ring != 2 && ring != 4 : ring != 1);
        }
      }
    }
  }

  /** Twice, so that one may be dirty; and the module that is always dark. */
  private void format() {
    for (int i = 0; i < 15; i++) {
      boolean bit = ((FORMAT >> i) & 1) != 0;
      if (i < 6) {
        fix(8, i, bit);
      } else if (i < 8) {
        fix(8, i + 1, bit);
      } else {
        fix(i == 8 ? 7 : 14 - i, 8, bit);
      }
      if (i < 8) {
        fix(side - 1 - i, 8, bit);
      } else {
        fix(8, side - 15 + i, bit);
      }
    }
    fix(8, side - 8, true);
  }

  /** Upwards and downwards in turn, two columns at a time from the right, around what is fixed. */
  private void data(byte[] codewords) {
    int bit = 0;
    for (int right = side - 1; right >= 1; right -= 2) {
      if (right == 6) {
        right = 5;
      }
      boolean upwards = ((right + 1) & 2) == 0;
      for (int step = 0; step < side; step++) {
        int row = upwards ? side - 1 - step : step;
        for (int column = right; column > right - 2; column--) {
          if (!fixed[row][column]) {
            boolean set =
                bit < codewords.length * 8 && ((codewords[bit / 8] >> (7 - bit % 8)) & 1) != 0;
            dark[row][column] = set != ((row + column) % 2 == 0);
            bit++;
          }
        }
      }
    }
  }

  private void fix(int column, int row, boolean isDark) {
    dark[row][column] = isDark;
    fixed[row][column] = true;
  }

  boolean dark(int column, int row) {
    return dark[row][column];
  }

  /** Its side with the quiet zone, in modules. */
  public int size() {
    return side + 2 * QUIET;
  }

  /** The dark modules as the path of an SVG. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if (dark[row][column]) {
          path.append('M').append(column + QUIET).append(' ').append(row + QUIET);
          path.append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
