package org.ignite.participants.participants.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.ignite.participants.imports.Column;
import org.ignite.participants.imports.SourceRow;
import org.ignite.participants.participants.ParticipantProfile;
import org.ignite.participants.people.PersonDetails;

/** Reads applications out of a file; the columns are the API's names, in either format. */
@ApplicationScoped
class Applicants {

  static final Column GIVEN_NAME = Column.required("givenName");
  static final Column FAMILY_NAME = Column.required("familyName");
  static final Column EMAIL = Column.required("email");
  static final Column ORGANISATION_CODE = Column.required("organisationCode");
  static final Column ROLE_TITLE = Column.required("roleTitle");

  static final Column PREFERRED_NAME = Column.optional("preferredName");
  static final Column IN_POST_SINCE = Column.optional("inPostSince");

  static final List<Column> COLUMNS =
      List.of(
          GIVEN_NAME,
          FAMILY_NAME,
          EMAIL,
          ORGANISATION_CODE,
          ROLE_TITLE,
          PREFERRED_NAME,
          IN_POST_SINCE);

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_CODE = 50;
  private static final int LONGEST_TITLE = 100;

  private final Validator validator;

  Applicants(Validator validator) {
    this.validator = validator;
  }

  ApplicantRow read(SourceRow row) {
    PersonDetails person =
        PersonDetails.of(
            row.required(GIVEN_NAME, LONGEST_NAME),
            row.required(FAMILY_NAME, LONGEST_NAME),
            row.required(EMAIL, LONGEST_EMAIL));
    for (ConstraintViolation<PersonDetails> violation : validator.validate(person)) {
      row.fault(violation.getPropertyPath().toString(), violation.getMessage());
    }
    return new ApplicantRow(
        row.line(),
        row.format(),
        person,
        row.required(ORGANISATION_CODE, LONGEST_CODE),
        row.required(ROLE_TITLE, LONGEST_TITLE),
        profile(row));
  }

  private ParticipantProfile profile(SourceRow row) {
    ParticipantProfile profile =
        new ParticipantProfile(
            row.optional(PREFERRED_NAME, LONGEST_NAME),
            row.date(IN_POST_SINCE),
            List.of(),
            null,
            Set.of());
    for (ConstraintViolation<ParticipantProfile> violation : validator.validate(profile)) {
      // The name has its length already; what is left is the day.
      row.fault(row.name(IN_POST_SINCE), violation.getMessage());
    }
    return profile;
  }
}
