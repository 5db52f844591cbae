package org.ignite.participants.partners;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A partner's own id of a person or an organisation: 1 to 200 characters of any script, compared
 * exactly as they are, spaces and capitals included. Never a mail address: people are not matched
 * by those, and an id of this form would bring it back by the back door.
 */
@Pattern(
    regexp = "(?s)(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,200}",
    message = "is 1 to 200 characters, not all of them spaces and none a control character")
@Pattern(
    regexp = "(?s)(?![^\\s@]+@[^\\s@]+\\.[^\\s@]+$).*",
    message = "is an id of the partner's own and no mail address")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface ExternalId {

  /** Of no use: the two patterns have messages of their own. */
  String message() default "";

  /** As Bean Validation asks of every constraint. */
  Class<?>[] groups() default {};

  /** As Bean Validation asks of every constraint. */
  Class<? extends Payload>[] payload() default {};
}
