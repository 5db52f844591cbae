package org.ignite.platform.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.access.Acting;

/**
 * Writes down who did what to what, in the transaction that did it. Ballots, drafts and reflections
 * write nothing.
 */
@ApplicationScoped
public class Audit {

  private final Acting acting;

  Audit(Acting acting) {
    this.acting = acting;
  }

  /** One row about one thing; who and by which operation is what the request at hand says. */
  public Uni<Void> record(String subjectType, UUID subject) {
    AuditRow row = new AuditRow(acting.actor(), acting.operation(), subjectType, subject);
    return Panache.getSession().chain(session -> session.persist(row));
  }
}
