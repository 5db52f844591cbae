package org.ignite.sessions.sessions;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An address to click on, such as of a video call: https alone, with a host, nobody's name and
 * password, and spelt as RFC 3986 has it. Null is none.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpsAddress.Check.class)
public @interface HttpsAddress {

  /** What is said of one that is none. */
  String message() default
      "must be an https address, in which what is not a letter of an address is written as %XX";

  /** Of Jakarta Validation. */
  Class<?>[] groups() default {};

  /** Of Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Whether a text is one. */
  final class Check implements ConstraintValidator<HttpsAddress, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || isAddress(value);
    }

    static boolean isAddress(String value) {
      try {
        URI address = new URI(value);
        return "https".equalsIgnoreCase(address.getScheme())
            && address.getHost() != null
            && address.getUserInfo() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
