package org.ignite.sessions.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.platform.inbox.IncomingEvent;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.names.NameIndex;
import org.ignite.sessions.names.OrganisationNames;
import org.ignite.sessions.names.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * Writes the copies. What is older than what is there takes no effect, so duplicates and late
 * copies do no harm, and a topic can be read again from its beginning: the same version is then
 * written once more, since it may say what was not read before.
 *
 * <p>A participant's role title is kept though nothing reads it yet.
 */
@ApplicationScoped
class Projections {

  private final ObjectMapper json;
  private final NameIndex names;
  private final People people;
  private final Mailing mailing;
  private final List<ParticipationNews> news;
  private final List<AddressNews> addressNews;

  Projections(
      ObjectMapper json,
      NameIndex names,
      People people,
      Mailing mailing,
      @All List<ParticipationNews> news,
      @All List<AddressNews> addressNews) {
    this.json = json;
    this.names = names;
    this.people = people;
    this.mailing = mailing;
    this.news = news;
    this.addressNews = addressNews;
  }

  Uni<Void> take(IncomingEvent event, CohortState cohort) {
    return upsert(
        "cohort",
        event,
        new Row()
            .with("name", cohort.name())
            .with("starts_on", cohort.startsOn())
            .with("ends_on", cohort.endsOn())
            .with("commitment_days", cohort.commitmentDays()));
  }

  Uni<Void> take(IncomingEvent event, PersonState person) {
    Row row =
        new Row()
            .with("given_name", person.givenName())
            .with("family_name", person.familyName())
            .with("email", person.email())
            .with("facilitates", person.facilitates())
            .with("reminders", person.wantsReminders());
    UUID id = event.aggregateId();
    return known("person", "email", id)
        .chain(
            before ->
                upsert(
                        "person",
                        event,
                        row,
                        PersonNames.keys(person.givenName(), person.familyName(), person.email()))
                    .chain(() -> known("person", "email", id))
                    .chain(now -> readdress(id, before, now)));
  }

  /** The case of its letters is no other address. */
  private Uni<Void> readdress(UUID personId, @Nullable String before, @Nullable String now) {
    return before == null || now == null || before.equalsIgnoreCase(now)
        ? Uni.createFrom().voidItem()
        : mailing
            .readdress(personId, now)
            .chain(() -> OneByOne.each(addressNews, one -> one.moved(personId)));
  }

  Uni<Void> take(IncomingEvent event, ParticipantState participant) {
    Row row =
        new Row()
            .with("person_id", participant.personId())
            .with("cohort_id", participant.cohortId())
            .with("organisation_id", participant.organisationId())
            .with("role_title", participant.roleTitle())
            .with("state", participant.state())
            .with("in_post_since", participant.inPostSince())
            .with(
                "interests",
                Objects.requireNonNullElse(participant.interests(), List.<String>of()));
    UUID id = event.aggregateId();
    return people
        .belongs(id)
        .chain(
            belonged ->
                known("participant", "organisation_id", id)
                    .chain(
                        led ->
                            written("participant", event, row)
                                .chain(
                                    written ->
                                        written == 0
                                            ? Uni.createFrom().voidItem()
                                            : tell(id, belonged)
                                                .chain(() -> tellOfOffice(participant, led)))));
  }

  private Uni<Void> tellOfOffice(ParticipantState participant, @Nullable String led) {
    return led == null || participant.organisationId() != null
        ? Uni.createFrom().voidItem()
        : OneByOne.each(addressNews, one -> one.lostOffice(participant.personId()));
  }

  private Uni<Void> tell(UUID participantId, boolean belonged) {
    return OneByOne.each(news, one -> one.changed(participantId, belonged));
  }

  Uni<Void> take(IncomingEvent event, OrganisationState organisation) {
    List<String> others =
        Objects.requireNonNullElse(organisation.alternativeNames(), List.<String>of());
    List<String> areas =
        Stream.of(organisation.region(), organisation.county(), organisation.combinedAuthority())
            .filter(Objects::nonNull)
            .toList();
    return upsert(
        "organisation",
        event,
        new Row()
            .with("name", organisation.name())
            .with("alternative_names", others)
            .with("code", organisation.code())
            .with("type", organisation.type())
            .with("region", organisation.region())
            .with("county", organisation.county())
            .with("combined_authority", organisation.combinedAuthority())
            .with("population", organisation.population())
            .with("latitude", organisation.latitude())
            .with("longitude", organisation.longitude()),
        OrganisationNames.keys(organisation.name(), others, organisation.code(), areas));
  }

  Uni<Void> take(IncomingEvent event, DelegationState delegation) {
    return upsert(
        "delegation",
        event,
        new Row()
            .with("participant_id", delegation.participantId())
            .with("assistant_id", delegation.assistantId())
            .with("permissions", delegation.permissions())
            .with("holds", delegation.holds()));
  }

  Uni<Void> take(IncomingEvent event, InvolvementState involvement) {
    return upsert(
        "involvement",
        event,
        new Row()
            .with("cohort_id", involvement.cohortId())
            .with("person_id", involvement.personId())
            .with("part", involvement.part())
            .with("participant_id", involvement.participantId())
            .with("state", involvement.state()));
  }

  Uni<Void> take(IncomingEvent event, ConflictState conflict) {
    return upsert(
        "conflict",
        event,
        new Row()
            .with("participant_id", conflict.participantId())
            .with("with_person_id", conflict.withPersonId())
            .with("with_organisation_id", conflict.withOrganisationId())
            .with("holds", conflict.holds()));
  }

  Uni<Void> take(IncomingEvent event, PracticeState practice) {
    return upsert(
        "practice",
        event,
        new Row()
            .with("capacity", practice.capacity())
            .with("themes", practice.themes())
            .with("with_person_ids", practice.withPersons())
            .with("with_organisation_ids", practice.withOrganisations()));
  }

  /** Of what has a name as well: the names go with the copy, and are not newer or older. */
  private Uni<Void> upsert(String table, IncomingEvent event, Row row, Set<String> names) {
    UUID owner = event.aggregateId();
    return written(table, event, row)
        .chain(
            written -> written == 0 ? Uni.createFrom().voidItem() : this.names.learn(owner, names));
  }

  /** What a copy says now, and nobody else changes it until the transaction ends; null for none. */
  private static Uni<@Nullable String> known(String table, String column, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select cast(%s as text) from %s where id = :id for update"
                            .formatted(column, table),
                        String.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull());
  }

  private Uni<Void> upsert(String table, IncomingEvent event, Row row) {
    return written(table, event, row).replaceWithVoid();
  }

  private Uni<Integer> written(String table, IncomingEvent event, Row row) {
    String sql =
        """
        insert into %1$s (id, version, %2$s)
        select id, version, %2$s from jsonb_populate_record(null::%1$s, cast(cast(:row as text) as jsonb))
        on conflict (id) do update set version = excluded.version, %3$s
        where excluded.version >= %1$s.version
        """
            .formatted(table, row.columns(), row.excluded());
    row.with("id", event.aggregateId()).with("version", event.aggregateVersion());
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql)
                    .setParameter("row", json(row.values()))
                    .executeUpdate());
  }

  private String json(Map<String, @Nullable Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Values by column, as PostgreSQL reads them from JSON. */
  private record Row(Map<String, @Nullable Object> values) {

    Row() {
      this(new LinkedHashMap<>());
    }

    Row with(String column, @Nullable Object value) {
      values.put(column, value);
      return this;
    }

    String columns() {
      return String.join(", ", values.keySet());
    }

    String excluded() {
      return values.keySet().stream()
          .map(column -> column + " = excluded." + column)
          .collect(Collectors.joining(", "));
    }
  }
}
