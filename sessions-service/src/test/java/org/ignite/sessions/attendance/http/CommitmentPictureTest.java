package org.ignite.sessions.attendance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ignite.sessions.attendance.CommitmentState;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class CommitmentPictureTest {

  @Test
  void everythingThatABarShowsIsAlsoSaidInWords() throws Exception {
    Document svg =
        parsed(List.of(bar("Ada Łukasiewicz", "4.5", "0.5", "1", CommitmentState.AT_RISK)));

    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "Ada Łukasiewicz: 4.5 attended, 0.5 not recorded yet, 1 planned; 6.5 due so far, of"
                + " 7 signed; at risk.");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("6 of 6.5 days due, at risk", "attended", "planned", "signed");
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
  }

  @Test
  void aNameIsTextAndNothingElse() throws Exception {
    String name = "</text><script>alert(1)</script>\" & \u0000\uFFFF 'x";
    Document svg = parsed(List.of(bar(name, "0", "0", "0", CommitmentState.SHORT)));

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void anEmptyCohortSaysSo() throws Exception {
    assertThat(parsed(List.of()).getDocumentElement().getTextContent())
        .contains("Nobody takes part yet.");
  }

  @Test
  void aLongNameIsShortenedInThePictureAndNotInTheWords() throws Exception {
    String name = "Wolfeschlegelsteinhausenbergerdorff 😀".repeat(3);
    List<CommitmentBar> many = new ArrayList<>();
    many.add(bar(name, "8", "0", "0", CommitmentState.ON_TRACK));
    many.add(bar("Grace Hopper", "3.5", "0.5", "2", CommitmentState.ON_TRACK));
    many.add(bar("Hedy Lamarr", "1", "0", "2.5", CommitmentState.AT_RISK));
    many.add(bar("Joan Clarke", "0.5", "0", "0", CommitmentState.SHORT));

    assertThat(parsed(many).getElementsByTagName("desc").item(0).getTextContent()).contains(name);
    assertThat(CommitmentPicture.of(many).toString()).contains("…</text>");
  }

  private static CommitmentBar bar(
      String name, String attended, String awaited, String planned, CommitmentState state) {
    return new CommitmentBar(
        name,
        new BigDecimal(attended),
        new BigDecimal(awaited),
        new BigDecimal(planned),
        new BigDecimal("6.50"),
        new BigDecimal("7.0"),
        state);
  }

  private static Document parsed(List<CommitmentBar> bars)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                CommitmentPicture.of(bars).toString().getBytes(StandardCharsets.UTF_8)));
  }
}
