package org.ignite.platform.mail;

/**
 * What a letter says to the reader's calendar (iMIP, RFC 6047): beside text and HTML a third way of
 * saying the same, which mail programs enter by themselves.
 *
 * @param method of the iCalendar object, {@code REQUEST} or {@code CANCEL}; the part's type names
 *     it once more
 * @param text the iCalendar object (RFC 5545), lines ended by CRLF
 */
public record CalendarPart(String method, String text) {

  /** Without the text, so that a log line can't give it away. */
  @Override
  public String toString() {
    return "CalendarPart[method=" + method + "]";
  }
}
