package org.ignite.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.steps.OneByOne;

/**
 * Records a change in the transaction that makes it: the event in the outbox, the row in the audit.
 * Both are there if and only if the change is.
 */
@ApplicationScoped
public class Changes {

  private final ObjectMapper json;
  private final Audit audit;
  private final PlatformConfig config;

  Changes(ObjectMapper json, Audit audit, PlatformConfig config) {
    this.json = json;
    this.audit = audit;
    this.config = config;
  }

  /**
   * Flushes the change, so that the aggregate has its new version, and adds its event and its audit
   * row.
   *
   * @param event makes the event out of the aggregate as it stands after the flush
   * @return the aggregate
   */
  public <A extends Aggregate> Uni<A> publish(A aggregate, Supplier<? extends Event> event) {
    return publishAll(List.of(aggregate), changed -> event.get()).replaceWith(aggregate);
  }

  /**
   * Changes what is said of an aggregate, and does the same if it says something else now: what has
   * raised no version is no event.
   *
   * @param said what the change is about, compared before and after
   * @return the aggregate
   */
  public <A extends Aggregate> Uni<A> publishChange(
      A aggregate,
      Function<? super A, ?> said,
      Consumer<? super A> change,
      Supplier<? extends Event> event) {
    Object before = said.apply(aggregate);
    change.accept(aggregate);
    return said.apply(aggregate).equals(before)
        ? Uni.createFrom().item(aggregate)
        : publish(aggregate, event);
  }

  /** As {@link #publish}, for many, with one flush before and one behind. */
  public <A extends Aggregate> Uni<Void> publishAll(
      List<A> aggregates, Function<? super A, ? extends Event> event) {
    return flushed(
        aggregates, event, aggregate -> audit.record(aggregate.aggregateType(), aggregate.id()));
  }

  /**
   * The same with one audit row, about {@code whole}, instead of one for each: where the row alone
   * would tell the readers of the audit what they may not know, as who of those invited was there.
   */
  public <A extends Aggregate> Uni<Void> publishAllAsOne(
      Aggregate whole, List<A> aggregates, Function<? super A, ? extends Event> event) {
    return flushed(aggregates, event, aggregate -> Uni.createFrom().voidItem())
        .call(() -> audit.record(whole.aggregateType(), whole.id()));
  }

  /**
   * The same without an audit row, where already that something has changed is not for the readers
   * of the audit, as that somebody has changed their answer to a session that goes on in
   * confidence.
   */
  public <A extends Aggregate> Uni<Void> publishUnaudited(
      A aggregate, Supplier<? extends Event> event) {
    return flushed(
        List.of(aggregate), changed -> event.get(), changed -> Uni.createFrom().voidItem());
  }

  private <A extends Aggregate> Uni<Void> flushed(
      List<A> aggregates,
      Function<? super A, ? extends Event> event,
      Function<? super A, Uni<Void>> audited) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .flush()
                    .chain(() -> addAll(session, aggregates, event, audited))
                    .chain(session::flush));
  }

  private <A extends Aggregate> Uni<Void> addAll(
      Mutiny.Session session,
      List<A> aggregates,
      Function<? super A, ? extends Event> event,
      Function<? super A, Uni<Void>> audited) {
    // The one kind behind the other, so that each goes to the database in batches.
    Object[] events =
        aggregates.stream().map(aggregate -> outgoing(aggregate, event.apply(aggregate))).toArray();
    return session.persistAll(events).chain(() -> OneByOne.each(aggregates, audited::apply));
  }

  private OutgoingEvent outgoing(Aggregate aggregate, Event event) {
    String type = type(config.service(), aggregate.aggregateType(), event.happened());
    return new OutgoingEvent(aggregate, type, payload(json, event), event.restricted());
  }

  /** {@code org.ignite.participants.participant.confirmed.v1}. */
  static String type(String service, String aggregateType, String happened) {
    return "org.ignite." + service + "." + aggregateType + "." + happened + ".v1";
  }

  /**
   * The event's data as it is sent; the word for what happened stands in the type and not in the
   * data again.
   */
  static String payload(ObjectMapper json, Event event) {
    try {
      JsonNode data = json.valueToTree(event);
      if (data instanceof ObjectNode object) {
        object.remove("happened");
      }
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event can't be written as JSON: " + event.getClass(), e);
    }
  }
}
