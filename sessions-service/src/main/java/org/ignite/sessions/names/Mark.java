package org.ignite.sessions.names;

/**
 * A place of a text that names somebody or something. It says where, and not whom: the author sees
 * what they wrote, and learns nothing that they did not write.
 *
 * @param start the first character, from 0, in UTF-16 code units (as JavaScript and Java count)
 * @param end behind the last one
 * @param confirmable that the author may say that it is an ordinary word here
 */
public record Mark(int start, int end, boolean confirmable) {

  boolean overlaps(Mark other) {
    return start < other.end && other.start < end;
  }

  boolean within(Mark other) {
    return other.start <= start && end <= other.end;
  }

  int length() {
    return end - start;
  }
}
