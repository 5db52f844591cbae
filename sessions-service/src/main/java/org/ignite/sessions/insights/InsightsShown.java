package org.ignite.sessions.insights;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.sessions.people.Season;

/**
 * Shows insights at a set hour of the week: were they shown with the third, its author's evening
 * could be read off the list.
 */
@ApplicationScoped
class InsightsShown {

  private final InsightWriting writing;

  InsightsShown(InsightWriting writing) {
    this.writing = writing;
  }

  @Scheduled(
      cron = "${ignite.sessions.insights-shown-at}",
      timeZone = Season.ZONE,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> show() {
    return writing.show();
  }
}
