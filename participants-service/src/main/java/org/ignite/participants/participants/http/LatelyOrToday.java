package org.ignite.participants.participants.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day that has come, anywhere on Earth, and lies no more than two years back: what is further
 * away is a slip of the pen, and what is to come is said when it has.
 */
@Constraint(validatedBy = LatelyOrToday.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface LatelyOrToday {

  String message() default "is a day that has come, of the last two years";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absent days are another constraint's matter. */
  class Validator implements ConstraintValidator<LatelyOrToday, LocalDate> {

    private static final int YEARS = 2;

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      return day == null
          || (day.isAfter(today.minusYears(YEARS)) && !day.isAfter(today.plusDays(1)));
    }
  }
}
