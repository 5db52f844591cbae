package org.ignite.sessions.exchanges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.MeetingTime;

/**
 * What of an offer its host can change.
 *
 * @param description what a visitor would see
 * @param venue where the visitor comes to; shown to accepted visitors only
 * @param places how many visitors on each date, 1 to 20
 * @param dates when a visit is possible: a part of a day, or several days
 */
public record OfferDetails(
    String description, String venue, int places, List<MeetingTime> dates, OfferState state) {

  /**
   * Checked details.
   *
   * @throws InvalidRequest 422, where a date is there twice
   */
  public OfferDetails {
    dates = List.copyOf(dates);
    Set<MeetingTime> seen = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      if (!seen.add(dates.get(i))) {
        errors.add(new FieldError("/dates/" + i, "is there already"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  /**
   * Refuses dates outside the season, by the days of their own zone.
   *
   * @throws DatesOutsideSeason 422
   */
  void within(Season season) {
    List<Integer> outside =
        IntStream.range(0, dates.size())
            .filter(
                i ->
                    !season.includes(dates.get(i).startsAt().toLocalDate())
                        || !season.includes(dates.get(i).endsAt().toLocalDate()))
            .boxed()
            .toList();
    if (!outside.isEmpty()) {
      throw new DatesOutsideSeason(season, outside);
    }
  }
}
