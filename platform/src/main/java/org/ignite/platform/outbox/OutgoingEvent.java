package org.ignite.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.requests.RequestId;
import org.ignite.platform.requests.TraceParent;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the transaction writes it; the relay reads it by SQL. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("UnusedVariable") // SQL reads them
class OutgoingEvent {

  @Id private UUID id;

  @Column(name = "aggregatetype")
  private String aggregateType;

  @Column(name = "aggregateid")
  private UUID aggregateId;

  @Column(name = "aggregateversion")
  private long aggregateVersion;

  private String type;

  @Column(columnDefinition = "text")
  private @Nullable String payload;

  private Instant occurredAt;

  private @Nullable String traceparent;

  private @Nullable String requestId;
  private boolean restricted;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected OutgoingEvent() {}

  OutgoingEvent(Aggregate aggregate, String type, @Nullable String payload, boolean restricted) {
    this.id = Ids.next();
    this.aggregateType = aggregate.aggregateType();
    this.aggregateId = aggregate.id();
    this.aggregateVersion = aggregate.version();
    this.type = type;
    this.payload = payload;
    this.occurredAt = Instant.now();
    this.traceparent = TraceParent.current();
    this.requestId = RequestId.current();
    this.restricted = restricted;
  }
}
