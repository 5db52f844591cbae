package org.ignite.sessions.prompts.http;

/** The error correction of QR codes: Reed-Solomon over GF(256) by 0x11D (ISO/IEC 18004, 7.5). */
final class ReedSolomon {

  private ReedSolomon() {}

  /** What is left of the data, as a polynomial, when it is divided by the generator. */
  static byte[] correction(byte[] data, int length) {
    int[] generator = generator(length);
    int[] rest = new int[length];
    for (byte next : data) {
      int factor = (next & 0xff) ^ rest[0];
      System.arraycopy(rest, 1, rest, 0, length - 1);
      rest[length - 1] = 0;
      for (int i = 0; i < length; i++) {
        rest[i] ^= times(generator[i], factor);
      }
    }
    byte[] correction = new byte[length];
    for (int i = 0; i < length; i++) {
      correction[i] = (byte) rest[i];
    }
    return correction;
  }

  /** The product of (x - 2^i), the leading one left out, highest power first. */
  private static int[] generator(int degree) {
    int[] generator = new int[degree];
    generator[degree - 1] = 1;
    int root = 1;
    for (int i = 0; i < degree; i++) {
      for (int j = 0; j < degree; j++) {
        generator[j] = times(generator[j], root) ^ (j + 1 < degree ? generator[j + 1] : 0);
      }
      root = times(root, 2);
    }
    return generator;
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int i = 7; i >= 0; i--) {
      product = (product << 1) ^ (product >> 7) * 0x11d;
      product ^= ((b >> i) & 1) * a;
    }
    return product;
  }
}
