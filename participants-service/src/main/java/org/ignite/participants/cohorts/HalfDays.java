package org.ignite.participants.cohorts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of days, whole or with a half: a set meeting is half a day. */
@Constraint(validatedBy = HalfDays.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface HalfDays {

  String message() default "is counted in half days, like 5 or 6.5";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** An absent number is another constraint's matter. */
  class Validator implements ConstraintValidator<HalfDays, BigDecimal> {

    @Override
    public boolean isValid(@Nullable BigDecimal days, ConstraintValidatorContext context) {
      return days == null || days.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
    }
  }
}
