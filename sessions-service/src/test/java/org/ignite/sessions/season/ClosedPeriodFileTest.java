package org.ignite.sessions.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.UnreadableRequest;

class ClosedPeriodFileTest {

  @Example
  void columnsComeInAnyOrderAndASpreadsheetsMarkIsNoPartOfThem() {
    assertThat(
            read(
                "\uFEFFname,note,kind,lastDay,firstDay\r\n"
                    + "Half-term,x,school-holiday,,2027-02-15\r\n\r\n"))
        .containsExactly(
            new Closure(
                Closing.SCHOOL_HOLIDAY,
                "Half-term",
                LocalDate.parse("2027-02-15"),
                LocalDate.parse("2027-02-15")));
  }

  @Example
  void everyLineAtFaultIsNamed() {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () ->
                read(
                    """
                    kind,name,firstDay,lastDay
                    holiday,Half-term,2027-02-15,2027-02-19
                    other,,2027-02-15,2027-02-19
                    other,Fair,15/02/2027,
                    other,Fair,2027-02-15,2027-02-14
                    other,Fair,2027-02-15,2029-02-14
                    bank-holiday,Fair,2027-02-15,
                    other,Fair
                    other,Fair,2027-02-15,2027-02-19
                    """));

    assertThat(refused.errors())
        .extracting(FieldError::pointer)
        .containsExactly("line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8");
  }

  @Example
  void aFileWithoutItsColumnsOrRowsOrOfTooManyIsRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> read("kind,name,firstDay\n")).hasMessageContaining("lastDay");
    assertThatThrownBy(() -> read("kind,name,firstDay,lastDay\n")).hasMessageContaining("no rows");
    assertThatThrownBy(
            () -> read("kind,name,firstDay,lastDay\n" + "other,A,2027-02-15,\n".repeat(2001)))
        .hasMessageContaining("2,000");
  }

  @Example
  void whatIsNoTextIsUnreadable() {
    assertThatThrownBy(() -> ClosedPeriodFile.read(new byte[] {(byte) 0xC3, 0x28}))
        .isInstanceOf(UnreadableRequest.class);
    assertThatThrownBy(() -> read("kind,name,firstDay,lastDay\nother,\"A,2027-02-15,"))
        .isInstanceOf(UnreadableRequest.class);
  }

  private static List<Closure> read(String text) {
    return ClosedPeriodFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
