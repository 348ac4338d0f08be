package org.casereviewupdate.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A period for which something is kept: the privacy notice tells it in months, and none at all would delete everything at once. */
@Constraint(validatedBy = WholeMonths.Rule.class)
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeMonths {

    String message() default "has to be one month at least, in months or years and without days, as P6M or P2Y";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What it demands. */
    final class Rule implements ConstraintValidator<WholeMonths, Period> {

        @Override
        public boolean isValid(@Nullable Period period, @Nullable ConstraintValidatorContext context) {
            return period == null || (period.toTotalMonths() >= 1 && period.getDays() == 0);
        }
    }
}
