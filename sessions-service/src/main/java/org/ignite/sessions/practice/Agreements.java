package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ground rules, and who has agreed to them; in the session of Hibernate at hand. */
@ApplicationScoped
class Agreements {

  private static final String AGREE =
      """
      insert into ground_rules_agreement (learning_set_id, person_id, version) values (:set, :person, :version)
      on conflict (learning_set_id, person_id) do update set version = excluded.version
      """;

  private static final String AGREED =
      "select person_id from ground_rules_agreement where learning_set_id = :set and version ="
          + " :version";

  private static final String BEGUN =
      "select exists (select from set_issue where learning_set_id = :set)";

  /** The rules of a set, which are those that are proposed as long as it has said nothing else. */
  Uni<GroundRules> rules(UUID setId) {
    return find(setId)
        .chain(
            rules ->
                rules == null ? keep(GroundRules.proposedTo(setId)) : Uni.createFrom().item(rules));
  }

  private static Uni<@Nullable GroundRules> find(UUID setId) {
    return Panache.getSession().chain(session -> session.find(GroundRules.class, setId));
  }

  /** Written down at once, so that what is changed of it after that has another version. */
  private static Uni<GroundRules> keep(GroundRules rules) {
    return Panache.getSession()
        .chain(session -> session.persist(rules).chain(session::flush))
        .replaceWith(rules);
  }

  Uni<Void> agree(UUID setId, UUID personId, GroundRules rules) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AGREE)
                    .setParameter("set", setId)
                    .setParameter("person", personId)
                    .setParameter("version", rules.version())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * The version of the rules under which somebody brings something, as they may once they have
   * agreed to it.
   *
   * @throws GroundRulesNotAgreed 409
   */
  Uni<Long> mustBeAgreedBy(UUID setId, UUID personId) {
    return mustBeAgreed(setId, List.of(personId), GroundRulesNotAgreed.byYou());
  }

  /**
   * The same for an issue: the first that a set ever has needs everybody's agreement.
   *
   * @throws GroundRulesNotAgreed 409
   */
  Uni<Long> mustBeAgreedForIssue(LockedSet set, UUID personId) {
    return begun(set.id())
        .chain(
            begun ->
                begun
                    ? mustBeAgreedBy(set.id(), personId)
                    : mustBeAgreed(set.id(), set.people(), GroundRulesNotAgreed.byAll()));
  }

  private static Uni<Long> mustBeAgreed(
      UUID setId, Collection<UUID> people, GroundRulesNotAgreed refusal) {
    return find(setId)
        .onItem()
        .ifNull()
        .failWith(refusal)
        .map(GroundRules::version)
        .call(
            version ->
                agreed(setId, version)
                    .invoke(
                        agreed -> {
                          if (!agreed.containsAll(people)) {
                            throw refusal;
                          }
                        }));
  }

  private static Uni<List<UUID>> agreed(UUID setId, long version) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AGREED, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("version", version)
                    .getResultList());
  }

  private static Uni<Boolean> begun(UUID setId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BEGUN, Boolean.class)
                    .setParameter("set", setId)
                    .getSingleResult());
  }
}
