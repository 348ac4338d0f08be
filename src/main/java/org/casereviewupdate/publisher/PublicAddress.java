package org.casereviewupdate.publisher;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that readers can be sent to: https, without anything that a link could not be built upon. */
@Constraint(validatedBy = PublicAddressRule.class)
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface PublicAddress {

    String message() default
            "has to begin with https:// (http:// only for localhost) and to have neither query nor fragment nor final slash";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
