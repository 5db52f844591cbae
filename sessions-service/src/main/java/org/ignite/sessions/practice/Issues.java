package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;

/** All issues; in the session of Hibernate at hand. */
@ApplicationScoped
public class Issues {

  /** Those of a set are withdrawn, without their words. The rows stay, for agendas. */
  static final String WITHDRAW =
      """
      update set_issue set state = 'WITHDRAWN', title = null, about = null, resolution = null,
        ended_at = now(), version = version + 1
      where learning_set_id = :set and state <> 'WITHDRAWN'
      """;

  private static final String LOCK = "select id from set_issue where id = :id for update";

  private static final String OPEN_OF =
      "select count(*) from SetIssue where learningSetId = :set and participantId = :bringer and"
          + " state = :open";

  private static final String STANDING_OF =
      "select count(*) from SetIssue where id = :id and learningSetId = :set and participantId ="
          + " :bringer and state <> :withdrawn";

  private static final String OPEN =
      """
      select i.id, i.participant_id, i.title from set_issue i %s
      where i.learning_set_id = :set and i.state = 'OPEN' and %s
      order by i.id
      """
          .formatted(Audience.around("i"), Audience.stands("i"));

  /** An open issue. Its title is for the set alone. */
  public record OpenIssue(UUID id, UUID participantId, String title) {

    /** In a log it would be read by people who may not know of it. */
    @Override
    public String toString() {
      return "OpenIssue[id=" + id + "]";
    }
  }

  Uni<Void> add(SetIssue issue) {
    return Panache.getSession().chain(session -> session.persist(issue).chain(session::flush));
  }

  /**
   * The issue, and nobody else changes or wipes it until the transaction ends.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  Uni<SetIssue> lock(UUID id) {
    return Found.id(LOCK, id, "issue")
        .chain(locked -> Found.entity(SetIssue.class, locked, "issue"));
  }

  /** How many somebody has open in a set. Exact under the set's lock. */
  Uni<Long> open(UUID setId, UUID bringer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(OPEN_OF, Long.class)
                    .setParameter("set", setId)
                    .setParameter("bringer", bringer)
                    .setParameter("open", SetIssueState.OPEN)
                    .getSingleResult());
  }

  /** That there is such an issue of somebody in a set, and they have not taken it back. */
  Uni<Boolean> stands(UUID id, UUID setId, UUID bringer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(STANDING_OF, Long.class)
                    .setParameter("id", id)
                    .setParameter("set", setId)
                    .setParameter("bringer", bringer)
                    .setParameter("withdrawn", SetIssueState.WITHDRAWN)
                    .getSingleResult())
        .map(found -> found == 1);
  }

  /** The open issues of a set, the oldest first. */
  public Uni<List<OpenIssue>> open(UUID setId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OPEN, Tuple.class)
                    .setParameter("set", setId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new OpenIssue(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class)))
                    .toList());
  }
}
