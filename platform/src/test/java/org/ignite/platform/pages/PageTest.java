package org.ignite.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.UnreadableRequest;
import org.junit.jupiter.api.Test;

class PageTest {

  @Property
  void pagesTogetherAreTheListWhateverTheirSize(
      @ForAll @Size(max = 60) Set<@IntRange(max = 999) Integer> rows,
      @ForAll @IntRange(min = 1, max = 20) int limit) {
    List<Integer> seen = new ArrayList<>();
    int after = -1;
    Page<Integer> page;
    do {
      int begin = after;
      List<Integer> found =
          rows.stream().sorted().filter(row -> row > begin).limit(limit + 1L).toList();
      page = Page.of(found, limit, row -> Cursor.of(row));
      seen.addAll(page.items());
      if (page.next() != null) {
        after = Integer.parseInt(Cursor.decode(page.next(), 1).keys().getFirst());
      }
    } while (page.next() != null);

    assertThat(seen).containsExactlyElementsOf(new TreeSet<>(rows));
  }

  @Property
  void aCursorKeepsItsKeys(@ForAll @Size(min = 1, max = 3) List<String> keys) {
    List<String> plain = keys.stream().map(key -> key.replace("\u001f", "")).toList();

    assertThat(Cursor.decode(new Cursor(plain).encoded(), plain.size()).keys()).isEqualTo(plain);
  }

  @Test
  void whatIsNoCursorOfTheListIsRefused() {
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(UnreadableRequest.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.of("a", "b").encoded(), 1))
        .isInstanceOf(UnreadableRequest.class);
  }

  @Test
  void aLimitIsBroughtDownToTwoHundredAndRefusedBelowOne() {
    PageRequest request = new PageRequest();
    assertThat(request.limit()).isEqualTo(20);
    request.limit = 500;
    assertThat(request.limit()).isEqualTo(200);
    request.limit = 0;
    assertThatThrownBy(request::limit).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsText() {
    for (String formula :
        List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\n=1",
            " =1",
            "\u00A0\uFEFF\u0001=1",
            "\uFF1D1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF20SUM(A1)")) {
      assertThat(WholeList.cell(new TextNode(formula))).isEqualTo("'" + formula);
    }
    for (String text : List.of("Adur", " Adur - on Sea", "")) {
      assertThat(WholeList.cell(new TextNode(text))).isEqualTo(text);
    }
  }

  @Test
  void aSearchIsForTheWordsAndNotForAPattern() {
    assertThat(SearchText.literal(" 50%_a\\b ")).isEqualTo("50\\%\\_a\\\\b");
    assertThat(SearchText.literal("  ")).isNull();
  }

  @Test
  void aKeyThatIsNoMomentIsNoCursorEither() {
    assertThat(Cursor.time("2026-11-12T10:00Z"))
        .isEqualTo(OffsetDateTime.of(2026, 11, 12, 10, 0, 0, 0, ZoneOffset.UTC));
    assertThatThrownBy(() -> Cursor.time("tomorrow")).isInstanceOf(UnreadableRequest.class);
  }
}
