package org.ignite.sessions.season.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.ContentColumn;
import org.ignite.sessions.sessions.SessionContent.AgendaItem;
import org.ignite.sessions.sessions.SessionContent.Contributor;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A session on its agenda page, in words.
 *
 * @param venue null where it is kept from the viewer; so is the link
 * @param facilitator null while nothing is known of them
 * @param items what happens in it, in order
 */
record AgendaShown(
    String title,
    String kind,
    String when,
    @Nullable String venue,
    @Nullable String link,
    @Nullable String facilitator,
    String confidentiality,
    boolean cancelled,
    List<Item> items) {

  /**
   * An item of the agenda.
   *
   * @param time when it begins and ends: {@code 13:00–13:40}
   * @param description empty for none; so are the contributors
   */
  record Item(String time, String title, String description, String contributors) {

    static Item of(LocalDateTime from, AgendaItem item) {
      return new Item(
          SeasonWords.time(from) + "\u2013" + SeasonWords.time(from.plusMinutes(item.minutes())),
          item.title(),
          item.description() == null ? "" : item.description(),
          item.speakers().stream().map(Item::words).collect(Collectors.joining("; ")));
    }

    private static String words(Contributor contributor) {
      return contributor.role() == null
          ? contributor.name()
          : contributor.name() + ", " + contributor.role();
    }
  }

  private static final ContentColumn CONTENT = new ContentColumn();

  static AgendaShown of(Row row) {
    LocalDateTime startsAt = row.getLocalDateTime("starts_at");
    return new AgendaShown(
        row.getString("title"),
        SeasonWords.kind(SessionKind.valueOf(row.getString("kind"))),
        SeasonWords.longWhen(startsAt, row.getLocalDateTime("ends_at"), row.getString("zone")),
        row.getString("venue"),
        row.getString("link"),
        row.getString("facilitator_name"),
        promise(Confidentiality.valueOf(row.getString("confidentiality"))),
        SessionState.valueOf(row.getString("state")) == SessionState.CANCELLED,
        row.getBoolean("them")
            ? items(startsAt, CONTENT.convertToEntityAttribute(row.getString("content")).agenda())
            : List.of());
  }

  /** One behind the other from the session's start on. */
  private static List<Item> items(LocalDateTime startsAt, List<AgendaItem> agenda) {
    List<Item> items = new ArrayList<>();
    LocalDateTime from = startsAt;
    for (AgendaItem item : agenda) {
      items.add(Item.of(from, item));
      from = from.plusMinutes(item.minutes());
    }
    return items;
  }

  private static String promise(Confidentiality confidentiality) {
    return switch (confidentiality) {
      case OPEN -> "";
      case CHATHAM_HOUSE ->
          "The Chatham House Rule: what is learnt may be used; who said it, which organisation they"
              + " are from, and who else was there may not be revealed.";
      case SET -> "What is said stays among those who are there.";
    };
  }
}
