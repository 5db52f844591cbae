package org.ignite.sessions.setrules;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant as they are known here, and what they lead.
 *
 * @param organisation null once they have lost office
 * @param daysInPost when the season begins; null where they have not said since when
 */
record KnownPerson(
    UUID participantId,
    UUID personId,
    @Nullable LedOrganisation organisation,
    @Nullable Integer daysInPost,
    List<String> interests) {

  static KnownPerson of(Row row) {
    return new KnownPerson(
        row.getUUID("id"),
        row.getUUID("person_id"),
        organisation(row),
        row.getInteger("days_in_post"),
        List.of(row.getArrayOfStrings("interests")));
  }

  private static @Nullable LedOrganisation organisation(Row row) {
    UUID id = row.getUUID("organisation_id");
    Double latitude = row.getDouble("latitude");
    Double longitude = row.getDouble("longitude");
    return id == null
        ? null
        : new LedOrganisation(
            id,
            row.getString("type"),
            row.getString("region"),
            row.getString("county"),
            row.getString("combined_authority"),
            row.getLong("population"),
            latitude == null || longitude == null ? null : new Place(latitude, longitude));
  }

  /**
   * As sets are formed by.
   *
   * @param attributes of which some come with values that the programme team has brought
   */
  FormingPerson forming(List<SetAttribute> attributes) {
    Map<String, String> categories = new HashMap<>();
    Map<String, Double> quantities = new HashMap<>();
    if (organisation != null) {
      put(categories, KnownAttribute.TYPE, organisation.type());
      put(categories, KnownAttribute.REGION, organisation.region());
      String type = organisation.type();
      put(categories, KnownAttribute.SECTOR, type == null ? null : Sector.of(type).text());
      Long population = organisation.population();
      put(quantities, KnownAttribute.SIZE, population == null ? null : population.doubleValue());
    }
    put(
        quantities,
        KnownAttribute.TIME_IN_POST,
        daysInPost == null ? null : daysInPost.doubleValue());
    attributes.forEach(attribute -> attribute.putInto(categories, quantities, participantId));
    return new FormingPerson(participantId, personId, categories, quantities, interests);
  }

  private static <V> void put(Map<String, V> values, KnownAttribute attribute, @Nullable V value) {
    if (value != null) {
      values.put(attribute.text(), value);
    }
  }
}
