package org.ignite.participants.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.ignite.platform.problems.UnreadableRequest;

/** A file's bytes as text. What is not UTF-8 is refused: guessing would make mojibake of names. */
public final class FileText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  /**
   * Decodes the file, without the byte order mark that some programs put first.
   *
   * @throws UnreadableRequest 400, if it is empty or not UTF-8
   */
  public static String of(byte[] file) {
    if (isUtf16(file)) {
      throw new UnreadableRequest("", "The file is UTF-16. Save it as UTF-8 and send it again.");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CharBuffer characters = CharBuffer.allocate(file.length);
    CoderResult result = decoder.decode(bytes, characters, true);
    if (result.isError()) {
      throw notUtf8(file, bytes.position());
    }
    String text = characters.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new UnreadableRequest("", "The body is the file; it is empty.");
    }
    return text;
  }

  /** By the mark, or by the zero byte that is half of every first letter. */
  private static boolean isUtf16(byte[] file) {
    if (file.length < 2) {
      return false;
    }
    int mark = ((file[0] & 0xff) << 8) | (file[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe || (file[0] == 0) != (file[1] == 0);
  }

  private static UnreadableRequest notUtf8(byte[] file, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      boolean ends = file[i] == '\n' || (file[i] == '\r' && file[i + 1] != '\n');
      line += ends ? 1 : 0;
    }
    return new UnreadableRequest(
        "",
        "The file is not UTF-8: byte %d, on line %d, is 0x%02X. Save it as UTF-8 and send it again."
            .formatted(at + 1, line, file[at]));
  }
}
