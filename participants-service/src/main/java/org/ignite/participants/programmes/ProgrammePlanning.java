package org.ignite.participants.programmes;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.participants.programmes.events.ProgrammeEvent;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;

/** What the programme team does with programmes. */
@ApplicationScoped
public class ProgrammePlanning {

  private final Programmes programmes;
  private final Changes changes;

  ProgrammePlanning(Programmes programmes, Changes changes) {
    this.programmes = programmes;
    this.changes = changes;
  }

  @WithTransaction
  public Uni<Programme> open(ProgrammeDetails details) {
    Programme programme = Programme.opened(details);
    return programmes
        .add(programme)
        .chain(() -> changes.publish(programme, () -> ProgrammeEvent.opened(programme)));
  }

  /**
   * Changes what is said of the version that the caller saw.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Programme> change(
      UUID id, ExpectedVersion expected, UnaryOperator<ProgrammeDetails> change) {
    return programmes
        .find(id)
        .invoke(programme -> expected.check(programme.version()))
        .chain(
            programme ->
                changes.publishChange(
                    programme,
                    Programme::details,
                    changed -> changed.take(change.apply(changed.details())),
                    () -> ProgrammeEvent.changed(programme)));
  }
}
