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

/** A day of the present: what lies further away than two years is a slip of the pen. */
@Constraint(validatedBy = NearToday.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface NearToday {

  String message() default "is within two years of today";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absent days are another constraint's matter. */
  class Validator implements ConstraintValidator<NearToday, LocalDate> {

    private static final int YEARS = 2;

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      return day == null
          || (day.isAfter(today.minusYears(YEARS)) && day.isBefore(today.plusYears(YEARS)));
    }
  }
}
