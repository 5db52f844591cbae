package org.ignite.participants.organisations.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.organisations.events.OrganisationState;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;

/**
 * Imports organisations as a job: all rows or none, in one transaction with the end of the job, so
 * that a crash in the middle leaves nothing behind and the second attempt reports the same. The
 * same file again changes nothing.
 */
@ApplicationScoped
public class OrganisationImports implements TaskHandler {

  public static final String KIND = "organisations-import";

  private final Tasks tasks;
  private final Organisations organisations;
  private final Changes changes;
  private final ObjectMapper json;

  OrganisationImports(
      Tasks tasks, Organisations organisations, Changes changes, ObjectMapper json) {
    this.tasks = tasks;
    this.organisations = organisations;
    this.changes = changes;
    this.json = json;
  }

  /** Asks for an import; the file is kept with the job until it has ended. */
  @WithTransaction
  public Uni<UUID> request(boolean csv, boolean dryRun, String text) {
    return tasks.add(KIND, Ids.next(), text(new ImportRequest(csv, dryRun, text)));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    ImportRequest request = request(task);
    RegisterFile file =
        request.csv()
            ? CsvRegister.read(request.text())
            : NdjsonRegister.read(request.text(), json);
    return tasks
        .progress(task.id(), 0, file.size())
        .chain(
            () ->
                Panache.withTransaction(
                    () ->
                        known(file)
                            .map(known -> ImportPlan.of(file, known))
                            .chain(plan -> carryOut(task, request, file, plan))));
  }

  private Uni<Map<String, Organisation>> known(RegisterFile file) {
    Set<String> keys = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (RegisterRow row : file.rows()) {
      keys.add(row.facts().key());
      codes.addAll(row.replacedBy());
    }
    return organisations.byKeysOrCodes(keys, codes);
  }

  private Uni<Void> carryOut(Task task, ImportRequest request, RegisterFile file, ImportPlan plan) {
    String report = text(ImportReport.of(request.dryRun(), file.size(), plan));
    if (request.dryRun()) {
      // What the plan changed in the session is thrown away, before it can be flushed.
      return Panache.getSession()
          .invoke(session -> session.clear())
          .chain(() -> finish(task, report));
    }
    if (!plan.errors().isEmpty()) {
      throw new Hopeless(
          plan.errors().size() + " faults in the file: nothing was imported.", report);
    }
    return organisations
        .addAll(plan.created())
        .chain(() -> changes.publishAll(plan.created(), OrganisationState::registered))
        .chain(() -> changes.publishAll(plan.changed(), OrganisationState::changed))
        .chain(() -> finish(task, report));
  }

  private Uni<Void> finish(Task task, String report) {
    return tasks
        .finish(task.id(), report)
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
