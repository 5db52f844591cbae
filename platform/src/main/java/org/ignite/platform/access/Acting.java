package org.ignite.platform.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who acts, also where no request does: the caller of the request at hand, or the service itself.
 */
@ApplicationScoped
public class Acting {

  private static final String ITSELF = "service";

  private final Access access;

  Acting(Access access) {
    this.access = access;
  }

  /** The person's id, {@code client:<id>} for a machine, {@code service} on a task or an event. */
  public String actor() {
    return inRequest() ? access.caller().actor() : ITSELF;
  }

  /** The operation's id; empty on a task or an event. */
  public String operation() {
    return inRequest() ? access.operation() : "";
  }

  private boolean inRequest() {
    return Arc.container().requestContext().isActive() && access.known();
  }
}
