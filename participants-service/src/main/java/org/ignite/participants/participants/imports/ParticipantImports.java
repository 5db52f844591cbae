package org.ignite.participants.participants.imports;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.imports.Chunks;
import org.ignite.participants.imports.Column;
import org.ignite.participants.imports.ImportJobs;
import org.ignite.participants.imports.ImportRequest;
import org.ignite.participants.imports.Importing;
import org.ignite.participants.imports.ReadFile;
import org.ignite.participants.imports.SourceRow;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.participants.participants.events.ParticipantEvent;
import org.ignite.participants.people.People;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonRegistration;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;

/**
 * Imports applications for places in one cohort. Whom the registry knows by their mail address is
 * not registered again, and stays as they are.
 */
@ApplicationScoped
public class ParticipantImports implements TaskHandler, Importing<ApplicantRow, ApplicantsPlan> {

  public static final String KIND = "participants-import";

  /** Applications in one file. */
  private static final int MOST = 20_000;

  private final ImportJobs jobs;
  private final Applicants applicants;
  private final Cohorts cohorts;
  private final Organisations organisations;
  private final People people;
  private final PersonRegistration registration;
  private final Participants participants;
  private final Changes changes;

  ParticipantImports(
      ImportJobs jobs,
      Applicants applicants,
      Cohorts cohorts,
      Organisations organisations,
      People people,
      PersonRegistration registration,
      Participants participants,
      Changes changes) {
    this.jobs = jobs;
    this.applicants = applicants;
    this.cohorts = cohorts;
    this.organisations = organisations;
    this.people = people;
    this.registration = registration;
    this.participants = participants;
    this.changes = changes;
  }

  /**
   * Asks for an import.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is no such cohort
   * @throws org.ignite.participants.cohorts.CohortNotRecruiting 409
   */
  @WithTransaction
  public Uni<UUID> request(UUID cohortId, ImportRequest request) {
    return cohorts
        .find(cohortId)
        .invoke(Cohort::takesApplications)
        .chain(() -> jobs.request(KIND, cohortId, request));
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
    return Applicants.COLUMNS;
  }

  @Override
  public ApplicantRow read(SourceRow row) {
    return applicants.read(row);
  }

  /**
   * Holds the cohort, so that nobody can apply between the look and the write; and since all that
   * is written there waits for as long, a file has an upper limit.
   */
  @Override
  public Uni<ApplicantsPlan> plan(Task task, ReadFile<ApplicantRow> file) {
    if (file.size() > MOST) {
      return Uni.createFrom()
          .failure(
              new Hopeless(
                  String.format(
                      Locale.ROOT,
                      "The file has %,d applications; one import takes up to %,d. Nothing was"
                          + " imported: split the file.",
                      file.size(),
                      MOST)));
    }
    KnownParties known = new KnownParties();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return cohorts
        .lock(task.subject())
        .invoke(Cohort::takesApplications)
        .onFailure(RuleBroken.class)
        .transform(refused -> new Hopeless(String.valueOf(refused.getMessage())))
        .chain(() -> Chunks.each(file.rows(), rows -> look(task.subject(), rows, known)))
        .map(looked -> ApplicantsPlan.of(file, known, today));
  }

  private Uni<Void> look(UUID cohort, List<ApplicantRow> rows, KnownParties known) {
    return people
        .known(rows.stream().map(row -> row.person().email()).toList(), cohort)
        .invoke(known::add)
        .chain(
            () ->
                organisations.byCodes(
                    rows.stream().map(ApplicantRow::organisationCode).distinct().toList()))
        .invoke(known::addOrganisations)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> carryOut(Task task, ApplicantsPlan plan, IntFunction<Uni<Void>> progress) {
    AtomicInteger done = new AtomicInteger();
    return Chunks.each(
        plan.applicants(),
        chunk ->
            take(task.subject(), chunk).chain(() -> progress.apply(done.addAndGet(chunk.size()))));
  }

  private Uni<Void> take(UUID cohort, List<ApplicantsPlan.Applicant> chunk) {
    return registration
        .registerAll(
            chunk.stream()
                .filter(applicant -> applicant.personId() == null)
                .map(applicant -> applicant.row().person())
                .toList())
        .map(registered -> applied(cohort, chunk, registered))
        .call(participants::addAll)
        .chain(applied -> changes.publishAll(applied, p -> ParticipantEvent.of("applied", p)));
  }

  /** Those who were new are in the same order. */
  private static List<Participant> applied(
      UUID cohort, List<ApplicantsPlan.Applicant> chunk, List<Person> registered) {
    Iterator<Person> isNew = registered.iterator();
    List<Participant> applied = new ArrayList<>(chunk.size());
    for (ApplicantsPlan.Applicant applicant : chunk) {
      UUID personId = applicant.personId() == null ? isNew.next().id() : applicant.personId();
      Participant participant =
          Participant.applied(
              personId, cohort, applicant.organisationId(), applicant.row().roleTitle());
      participant.take(applicant.row().profile());
      applied.add(participant);
    }
    return applied;
  }
}
