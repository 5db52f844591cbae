package org.ignite.participants.participants.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ignite.participants.participants.Application;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the form of an application; its fields are as they sent them. */
public class ApplicationForm {

  private static final List<String> ORDER =
      List.of(
          "givenName",
          "familyName",
          "organisation",
          "roleTitle",
          "statement",
          "refereeName",
          "refereeRelationship",
          "refereeEmail");

  @RestForm
  @NotBlank(message = "Please write your given name.")
  @Size(max = 100, message = "Please write a given name of at most 100 characters.")
  @Nullable String givenName;

  @RestForm
  @NotBlank(message = "Please write your family name.")
  @Size(max = 100, message = "Please write a family name of at most 100 characters.")
  @Nullable String familyName;

  @RestForm
  @NotBlank(message = "Please write which organisation you lead.")
  @Size(max = 200, message = "Please write a name of your organisation of at most 200 characters.")
  @Nullable String organisation;

  /** The one that was chosen where the name was not enough. */
  @RestForm @Nullable String organisationId;

  @RestForm
  @NotBlank(message = "Please write what your role there is.")
  @Size(max = 100, message = "Please write your role in at most 100 characters.")
  @Nullable String roleTitle;

  @RestForm
  @NotBlank(message = "Please write why you would like to take part.")
  @Size(max = 5000, message = "Please write at most 5,000 characters about why.")
  @Nullable String statement;

  @RestForm
  @NotBlank(message = "Please name somebody who can speak for you.")
  @Size(max = 200, message = "Please name that person in at most 200 characters.")
  @Nullable String refereeName;

  @RestForm
  @NotBlank(message = "Please write how that person knows you.")
  @Size(max = 200, message = "Please write in at most 200 characters how that person knows you.")
  @Nullable String refereeRelationship;

  @RestForm
  @NotBlank(message = "Please write that person's mail address.")
  @Email(message = "That person's mail address is none that we can write to.")
  @Size(max = 254, message = "That person's mail address is none that we can write to.")
  @Nullable String refereeEmail;

  /** As the page shows it first: with the name by which they were asked. */
  static ApplicationForm of(String givenName) {
    ApplicationForm form = new ApplicationForm();
    form.givenName = givenName;
    return form;
  }

  /** What is missing or wrong, as sentences for the applicant, in the order of the form. */
  List<String> faults(Validator validator) {
    return ORDER.stream()
        .flatMap(field -> validator.validateProperty(this, field).stream())
        .map(ConstraintViolation::getMessage)
        .toList();
  }

  List<Application.Referee> referees() {
    return List.of(
        new Application.Referee(text(refereeName), text(refereeRelationship), text(refereeEmail)));
  }

  static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  public String getGivenName() {
    return text(givenName);
  }

  public String getFamilyName() {
    return text(familyName);
  }

  public String getOrganisation() {
    return text(organisation);
  }

  public String getRoleTitle() {
    return text(roleTitle);
  }

  public String getStatement() {
    return text(statement);
  }

  public String getRefereeName() {
    return text(refereeName);
  }

  public String getRefereeRelationship() {
    return text(refereeRelationship);
  }

  public String getRefereeEmail() {
    return text(refereeEmail);
  }
}
