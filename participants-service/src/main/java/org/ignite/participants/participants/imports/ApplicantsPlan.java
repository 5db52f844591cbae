package org.ignite.participants.participants.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.imports.Column;
import org.ignite.participants.imports.ImportPlan;
import org.ignite.participants.imports.ReadFile;
import org.ignite.participants.imports.RowError;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.organisations.OrganisationEnded;
import org.ignite.participants.people.KnownPerson;
import org.jspecify.annotations.Nullable;

/** The applications that a file adds. */
final class ApplicantsPlan implements ImportPlan {

  /**
   * One application.
   *
   * @param personId who, where the registry knows them; null for somebody new
   */
  record Applicant(ApplicantRow row, @Nullable UUID personId, UUID organisationId) {}

  private final List<Applicant> applicants = new ArrayList<>();
  private final List<RowError> errors;

  private ApplicantsPlan(List<RowError> errors) {
    this.errors = new ArrayList<>(errors);
  }

  static ApplicantsPlan of(ReadFile<ApplicantRow> file, KnownParties known, LocalDate today) {
    ApplicantsPlan plan = new ApplicantsPlan(file.errors());
    Set<String> seen = new HashSet<>();
    for (ApplicantRow row : file.rows()) {
      String email = row.person().email();
      if (seen.add(KnownParties.lowerCase(email))) {
        plan.add(row, known.person(email), known.organisation(row.organisationCode()), today);
      } else {
        plan.fault(row, Applicants.EMAIL, "This address stands in the file twice.");
      }
    }
    return plan;
  }

  private void add(
      ApplicantRow row,
      @Nullable KnownPerson person,
      @Nullable Organisation organisation,
      LocalDate today) {
    boolean inCohort = person != null && person.inCohort();
    if (inCohort) {
      fault(row, Applicants.EMAIL, "This person is in the cohort already.");
    }
    if (organisation == null) {
      fault(row, Applicants.ORGANISATION_CODE, "No organisation has this code.");
      return;
    }
    try {
      organisation.takesParticipants(today);
      if (!inCohort) {
        applicants.add(new Applicant(row, person == null ? null : person.id(), organisation.id()));
      }
    } catch (OrganisationEnded ended) {
      fault(row, Applicants.ORGANISATION_CODE, String.valueOf(ended.getMessage()));
    }
  }

  private void fault(ApplicantRow row, Column column, String detail) {
    errors.add(new RowError(row.line(), column.in(row.format()), detail));
  }

  List<Applicant> applicants() {
    return applicants;
  }

  @Override
  public int created() {
    return applicants.size();
  }

  @Override
  public int changed() {
    return 0;
  }

  @Override
  public int unchanged() {
    return 0;
  }

  @Override
  public List<RowError> errors() {
    return errors;
  }
}
