package org.ignite.acceptance.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The people of a story: a facilitator and 24 participants from 24 real councils. The people are
 * invented.
 */
public record Cast(CastMember facilitator, List<CastMember> participants) {

  /** The mail address by which the ready-made account of the local realm is found. */
  public static final String FACILITATOR = "facilitator@ignite.localhost";

  private static final List<String> READY_MADE =
      List.of("participant@ignite.localhost", "participant-2@ignite.localhost");

  private static final List<String> HOLDERS = List.of("Agnes Thorne", "Bram Castell", "Celia Moss");

  public Cast {
    participants = List.copyOf(participants);
  }

  /** The cast of the demo: the first two take over the ready-made accounts of the local realm. */
  public static Cast ofTheDemo() {
    return of("ignite.localhost", READY_MADE);
  }

  /**
   * The same people under addresses that no other cast has, so that all accounts have to be made.
   *
   * @param name a word in lower case, part of the addresses
   */
  public static Cast fresh(String name) {
    return of(name + ".localhost", List.of());
  }

  private static Cast of(String domain, List<String> readyMade) {
    List<CastMember> participants = new ArrayList<>();
    List<String> lines = resource("participants.csv").lines().skip(1).toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      String email =
          i < readyMade.size()
              ? readyMade.get(i)
              : (cells[0] + "." + cells[1]).toLowerCase(Locale.ROOT) + "@" + domain;
      participants.add(new CastMember(cells[0], cells[1], email, cells[2], cells[3]));
    }
    return new Cast(
        new CastMember("Frances", "Holloway", FACILITATOR, "", "Facilitator"), participants);
  }

  /** Who holds learning sets: the facilitator and three more, of the same domain. */
  List<CastMember> holders() {
    String domain = facilitator.email().substring(facilitator.email().indexOf('@'));
    return Stream.concat(
            Stream.of(facilitator),
            HOLDERS.stream()
                .map(name -> name.split(" ", 2))
                .map(
                    name ->
                        new CastMember(
                            name[0],
                            name[1],
                            (name[0] + "." + name[1]).toLowerCase(Locale.ROOT) + domain,
                            "",
                            "Facilitator")))
        .toList();
  }

  /** The register of the participants' councils, and of some that have ended. */
  static String councils() {
    return resource("councils.csv");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
