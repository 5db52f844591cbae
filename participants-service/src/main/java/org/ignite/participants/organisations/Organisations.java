package org.ignite.participants.organisations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ignite.platform.problems.Missing;

/** All organisations; in the session at hand. */
@ApplicationScoped
public class Organisations {

  /** Names the columns: there is one that the entity does not have, and Hibernate would miss it. */
  private static final String WHOLE =
      """
      select id, version, key, code, gss_code, name, alternative_names, type, nation, region, county,
             combined_authority, population, latitude, longitude, ended_on, successors
      from organisation
      """;

  private static final String BY_KEYS_OR_CODES =
      WHOLE + "where key = any(:keys) or lower(code) = any(:codes)";

  private static final String BY_CODES =
      WHOLE + "where lower(code) = any(:codes) or lower(gss_code) = any(:codes)";

  /**
   * The organisation.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Organisation> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Organisation.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("organisation"));
  }

  /** Those that are known by one of the keys or by one of the codes in any case, by key. */
  public Uni<Map<String, Organisation>> byKeysOrCodes(
      Collection<String> keys, Collection<String> codes) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BY_KEYS_OR_CODES, Organisation.class)
                    .setParameter("keys", keys.toArray(String[]::new))
                    .setParameter("codes", lowerCase(codes))
                    .getResultList())
        .map(
            found ->
                found.stream().collect(Collectors.toMap(Organisation::key, Function.identity())));
  }

  /** Those that have one of the codes or GSS codes, in any case. */
  public Uni<List<Organisation>> byCodes(Collection<String> codes) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BY_CODES, Organisation.class)
                    .setParameter("codes", lowerCase(codes))
                    .getResultList());
  }

  private static String[] lowerCase(Collection<String> codes) {
    return codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  public Uni<Void> addAll(List<Organisation> organisations) {
    return Panache.getSession().chain(session -> session.persistAll(organisations.toArray()));
  }
}
