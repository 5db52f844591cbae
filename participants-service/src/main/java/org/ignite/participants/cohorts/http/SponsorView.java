package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.cohorts.Sponsor;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor as callers see it: participants by name alone.
 *
 * @param subsidyPerPlace pounds sterling, with pence
 * @param confirmedOn the day on which they promised it for this season
 */
@Schema(name = "CohortSponsor")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SponsorView(
    String name,
    @Nullable UUID partnerId,
    @Nullable BigDecimal subsidyPerPlace,
    @Nullable LocalDate confirmedOn) {

  static SponsorView of(Sponsor sponsor) {
    return new SponsorView(
        sponsor.name(), sponsor.partnerId(), sponsor.subsidyPerPlace(), sponsor.confirmedOn());
  }

  /**
   * Of a row with an array for each column of cohort_sponsor; they are null where there is none.
   */
  static List<SponsorView> all(Row row, boolean subsidies) {
    String[] names = row.getArrayOfStrings("sponsor_names");
    return names == null
        ? List.of()
        : IntStream.range(0, names.length)
            .mapToObj(
                i ->
                    subsidies
                        ? whole(row, names[i], i)
                        : new SponsorView(names[i], null, null, null))
            .toList();
  }

  private static SponsorView whole(Row row, String name, int i) {
    return new SponsorView(
        name,
        row.getArrayOfUUIDs("sponsor_partners")[i],
        row.getArrayOfNumerics("sponsor_subsidies")[i].bigDecimalValue(),
        row.getArrayOfLocalDates("sponsor_confirmations")[i]);
  }
}
