package org.ignite.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates or acts: a repeat under the same {@code Idempotency-Key} gets
 * the first answer and has no second effect (IETF draft-ietf-httpapi-idempotency-key-header). The
 * method returns a Uni of a RestResponse and runs in one transaction with the stored answer. Not
 * for ballots: an answer stored for a person would give them away.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
