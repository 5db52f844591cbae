package org.ignite.participants.organisations.imports;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.ignite.participants.imports.Chunks;
import org.ignite.participants.imports.Column;
import org.ignite.participants.imports.ImportJobs;
import org.ignite.participants.imports.ImportRequest;
import org.ignite.participants.imports.Importing;
import org.ignite.participants.imports.ReadFile;
import org.ignite.participants.imports.SourceRow;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.organisations.events.OrganisationEvent;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;

/** Imports organisations. The same file again changes nothing. */
@ApplicationScoped
public class OrganisationImports implements TaskHandler, Importing<RegisterRow, RegisterPlan> {

  public static final String KIND = "organisations-import";

  private final ImportJobs jobs;
  private final Organisations organisations;
  private final Changes changes;

  OrganisationImports(ImportJobs jobs, Organisations organisations, Changes changes) {
    this.jobs = jobs;
    this.organisations = organisations;
    this.changes = changes;
  }

  /** Asks for an import. */
  @WithTransaction
  public Uni<UUID> request(ImportRequest request) {
    return jobs.request(KIND, Ids.next(), request);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return jobs.perform(task, this);
  }

  @Override
  public List<Column> columns() {
    return Register.COLUMNS;
  }

  @Override
  public RegisterRow read(SourceRow row) {
    return Register.read(row);
  }

  @Override
  public Uni<RegisterPlan> plan(Task task, ReadFile<RegisterRow> file) {
    KnownOrganisations known = new KnownOrganisations();
    return Chunks.each(file.rows(), rows -> compare(rows, known))
        .map(compared -> RegisterPlan.of(file, known));
  }

  private Uni<Void> compare(List<RegisterRow> rows, KnownOrganisations known) {
    Map<String, RegisterRow> byKey = new HashMap<>();
    Set<String> codes = new HashSet<>();
    for (RegisterRow row : rows) {
      byKey.putIfAbsent(row.facts().key(), row);
      codes.addAll(row.replacedBy());
    }
    return organisations
        .byKeysOrCodes(byKey.keySet(), codes)
        .invoke(found -> known.compare(found.values(), byKey))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> carryOut(Task task, RegisterPlan plan, IntFunction<Uni<Void>> progress) {
    AtomicInteger done = new AtomicInteger(plan.unchanged());
    return Chunks.each(
            plan.isNew(),
            entries ->
                register(entries).chain(() -> progress.apply(done.addAndGet(entries.size()))))
        .chain(
            () ->
                Chunks.each(
                    plan.isChanged(),
                    entries ->
                        change(entries)
                            .chain(() -> progress.apply(done.addAndGet(entries.size())))));
  }

  private Uni<Void> register(List<RegisterPlan.Entry> entries) {
    List<Organisation> registered =
        entries.stream()
            .map(
                entry -> {
                  Organisation organisation =
                      Organisation.registered(entry.id(), entry.row().facts());
                  organisation.succeededBy(entry.successors());
                  return organisation;
                })
            .toList();
    return organisations
        .addAll(registered)
        .chain(() -> changes.publishAll(registered, OrganisationEvent::registered));
  }

  private Uni<Void> change(List<RegisterPlan.Entry> entries) {
    Map<String, RegisterPlan.Entry> byKey =
        entries.stream()
            .collect(Collectors.toMap(entry -> entry.row().facts().key(), Function.identity()));
    return organisations
        .byKeysOrCodes(byKey.keySet(), Set.of())
        .map(found -> List.copyOf(found.values()))
        .invoke(found -> found.forEach(organisation -> take(organisation, byKey)))
        .chain(found -> changes.publishAll(found, OrganisationEvent::changed));
  }

  private static void take(Organisation organisation, Map<String, RegisterPlan.Entry> byKey) {
    RegisterPlan.Entry entry = byKey.get(organisation.key());
    if (entry != null) {
      organisation.take(entry.row().facts());
      organisation.succeededBy(entry.successors());
    }
  }
}
