package org.ignite.participants.organisations.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads an organisation's neighbours for showing, nearest first: one statement a request. */
@ApplicationScoped
class NeighbourList {

  /** Sorts those without a position behind the others; no two places are so far apart. */
  private static final double FARTHEST_KM = 100_000;

  /**
   * Each way to be a neighbour has an index; a distance is looked for in the box around the circle
   * first. A degree of latitude is 111.19 km; of longitude the more degrees the nearer to a pole,
   * and all of them where the box has the pole inside. A box may lie across the 180th meridian.
   *
   * <p>$1 the organisation, $2 km or null, $3 today, $4 distance, $5 name, $6 id to begin behind,
   * $7 rows.
   */
  private static final String PAGE =
      """
      with here as materialized (
        select *, $2 / 111.0 up,
               case when abs(latitude) + $2 / 111.0 < 89
                    then degrees(asin(sin(radians($2 / 111.0)) / cos(radians(latitude)))) else 360 end sideways
        from (select id, code, county, combined_authority, latitude, longitude from organisation where id = $1) o),
      candidate as (
        select o.id from here join organisation o on o.county in (here.county, here.code)
        union
        select o.id from here join organisation o on o.combined_authority in (here.combined_authority, here.code)
        union
        select o.id from here join organisation o on lower(o.code) in (lower(here.county), lower(here.combined_authority))
        union
        select o.id from here
        join organisation o on o.latitude between here.latitude - up and here.latitude + up
          and (o.longitude between here.longitude - sideways and here.longitude + sideways
               or o.longitude - 360 between here.longitude - sideways and here.longitude + sideways
               or o.longitude + 360 between here.longitude - sideways and here.longitude + sideways)),
      judged as (
        select o.id, o.code, o.name, o.type, kilometres(here.latitude, here.longitude, o.latitude, o.longitude) km,
               (o.county in (here.county, here.code) or o.code = here.county) is true same_county,
               (o.combined_authority in (here.combined_authority, here.code)
                or o.code = here.combined_authority) is true same_combined_authority
        from candidate
        join organisation o using (id)
        cross join here
        where o.id <> here.id and (o.ended_on is null or o.ended_on > $3)),
      neighbour as (
        select id, code, name, type, same_county, same_combined_authority, (km <= $2) is true near,
               round(km * 10) / 10 distance_km, coalesce(round(km * 10) / 10, %1$s) sorted_by
        from judged
        where same_county or same_combined_authority or km <= $2)
      select neighbour.*
      from here
      left join (select * from neighbour
                 where $4::float8 is null or (sorted_by, name, id) > ($4, $5::text, $6::uuid)
                 order by sorted_by, name, id limit $7) neighbour on true
      order by sorted_by, name, neighbour.id
      """
          .formatted(FARTHEST_KM)
          .replace("$2", "$2::float8");

  private final Pool database;

  NeighbourList(Pool database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param withinKm how near makes a neighbour; null where distance does not
   * @throws Missing 404, if there is no such organisation
   */
  Uni<Page<NeighbourView>> page(UUID organisation, @Nullable Double withinKm, PageRequest page) {
    List<String> after = page.after(3);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                organisation,
                withinKm,
                LocalDate.now(ZoneOffset.UTC),
                after.isEmpty() ? null : Cursor.number(after.get(0)),
                after.isEmpty() ? null : after.get(1),
                after.isEmpty() ? null : Cursor.uuid(after.get(2)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Missing("organisation");
              }
              List<NeighbourView> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                // The organisation itself keeps one row where it has no neighbours.
                if (row.getUUID("id") != null) {
                  found.add(NeighbourView.of(row));
                }
              }
              return Page.of(found, page.limit(), NeighbourList::end);
            });
  }

  private static Cursor end(NeighbourView last) {
    Double distance = last.distanceKm();
    return Cursor.of(distance == null ? FARTHEST_KM : distance, last.name(), last.id());
  }
}
