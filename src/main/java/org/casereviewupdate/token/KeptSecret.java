package org.casereviewupdate.token;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A secret that production keeps to itself: not one that stands in the source for dev and tests. */
@Constraint(validatedBy = KeptSecretRule.class)
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptSecret {

    /** What an operator reads. */
    String message() default "is a secret from the published source; make your own with: openssl rand -base64 32";

    /** No groups are in use. */
    Class<?>[] groups() default {};

    /** No payload is in use. */
    Class<? extends Payload>[] payload() default {};
}
