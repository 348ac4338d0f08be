package org.casereviewupdate.token;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A key ring that can sign. */
@Constraint(validatedBy = UsableKeysRule.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface UsableKeys {

    String message() default "is no key ring";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
