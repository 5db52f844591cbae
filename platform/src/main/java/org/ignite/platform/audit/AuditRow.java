package org.ignite.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.requests.RequestId;
import org.jspecify.annotations.Nullable;

/** One row of the audit. */
@Entity
@Table(name = "audit")
@SuppressWarnings("UnusedVariable") // SQL reads them
class AuditRow {

  @Id private UUID id;
  private Instant occurredAt;
  private String actor;
  private String operation;
  private String subjectType;
  private UUID subjectId;
  private @Nullable String requestId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AuditRow() {}

  AuditRow(String actor, String operation, String subjectType, UUID subjectId) {
    this.id = Ids.next();
    this.occurredAt = Instant.now();
    this.actor = actor;
    this.operation = operation;
    this.subjectType = subjectType;
    this.subjectId = subjectId;
    this.requestId = RequestId.current();
  }
}
