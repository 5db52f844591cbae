package org.ignite.sessions.sessions;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.ignite.platform.steps.OneByOne;
import org.jspecify.annotations.Nullable;

/** All who tell somebody of sessions, one after the other. */
@ApplicationScoped
class Newsroom {

  private final List<SessionNews> news;

  Newsroom(@All List<SessionNews> news) {
    this.news = news;
  }

  /**
   * Nobody is told of a draft.
   *
   * @param before what it was; null if nobody knew of it
   */
  Uni<Void> changed(Session session, @Nullable SessionDetails before) {
    return session.state() == SessionState.DRAFT
        ? Uni.createFrom().voidItem()
        : each(teller -> teller.changed(session, before));
  }

  Uni<Void> cancelled(Session session) {
    return each(teller -> teller.cancelled(session));
  }

  private Uni<Void> each(Function<SessionNews, Uni<Void>> telling) {
    return OneByOne.each(news, telling::apply);
  }
}
