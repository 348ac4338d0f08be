package org.casereviewupdate.token;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link UsableKeys} demands, said at the start and not when the first link is signed. */
public final class UsableKeysRule implements ConstraintValidator<UsableKeys, List<String>> {

    @Override
    public boolean isValid(@Nullable List<String> entries, ConstraintValidatorContext context) {
        if (entries == null) {
            return true;
        }
        try {
            KeyRing.parse(entries);
            return true;
        } catch (IllegalArgumentException unusable) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(String.valueOf(unusable.getMessage()))
                    .addConstraintViolation();
            return false;
        }
    }
}
