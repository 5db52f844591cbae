package org.ignite.participants.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;

/**
 * Imports as jobs: all rows or none, in one transaction with the end of the job, so that a crash in
 * the middle leaves nothing behind and the second attempt reports the same.
 */
@ApplicationScoped
public class ImportJobs {

  private final Tasks tasks;
  private final ObjectMapper json;

  ImportJobs(Tasks tasks, ObjectMapper json) {
    this.tasks = tasks;
    this.json = json;
  }

  /**
   * Asks for an import in the transaction at hand; the file is kept with the job until it has
   * ended.
   *
   * @param subject what it is about
   */
  public Uni<UUID> request(String kind, UUID subject, ImportRequest request) {
    return tasks.add(kind, subject, text(request));
  }

  /**
   * One attempt.
   *
   * @throws Hopeless if the file can't be read or has faults
   */
  public <T, P extends ImportPlan> Uni<Void> perform(Task task, Importing<T, P> importing) {
    ImportRequest request = request(task);
    return read(request, importing)
        .chain(
            file ->
                tasks
                    .progress(task, 0, file.size())
                    .chain(
                        () ->
                            Panache.withTransaction(
                                () ->
                                    importing
                                        .plan(task, file)
                                        .chain(
                                            plan -> end(task, request, file, importing, plan)))));
  }

  /** Ten megabytes would hold an event loop up; the transaction needs the task's own context. */
  private <T> Uni<ReadFile<T>> read(ImportRequest request, Importing<T, ?> importing) {
    Context context = Vertx.currentContext();
    return Uni.createFrom()
        .item(
            () ->
                request.format() == FileFormat.CSV
                    ? CsvFile.read(request.text(), importing)
                    : NdjsonFile.read(request.text(), json, importing))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(work -> context.runOnContext(ignored -> work.run()));
  }

  private <T, P extends ImportPlan> Uni<Void> end(
      Task task, ImportRequest request, ReadFile<T> file, Importing<T, P> importing, P plan) {
    String report = text(ImportReport.of(request.dryRun(), file.size(), plan));
    if (request.dryRun()) {
      return finish(task, report);
    }
    if (!plan.errors().isEmpty()) {
      throw new Hopeless(
          plan.errors().size() + " faults in the file: nothing was imported.", report);
    }
    return importing
        .carryOut(task, plan, done -> tasks.progress(task, done, file.size()))
        .chain(() -> finish(task, report));
  }

  private Uni<Void> finish(Task task, String report) {
    return tasks
        .finish(task, report)
        .invoke(
            still -> {
              if (!still) {
                throw new Hopeless("It was cancelled.");
              }
            })
        .replaceWithVoid();
  }

  private ImportRequest request(Task task) {
    try {
      return json.readValue(task.input(), ImportRequest.class);
    } catch (JsonProcessingException e) {
      throw new Hopeless("The file can't be read.");
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record can't be written as JSON", e);
    }
  }
}
