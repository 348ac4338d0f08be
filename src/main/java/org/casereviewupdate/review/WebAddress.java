package org.casereviewupdate.review;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a document on the web: http or https, with a host and without a user name or password. */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {

    String message() default "is not a web address; give the whole address as the browser shows it, from https:// on";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the rule. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
        private static final Pattern ASCII = Pattern.compile("[!-~]{1,2000}");

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            return address == null || address.isEmpty() || isWebAddress(address);
        }

        private static boolean isWebAddress(String address) {
            if (!ASCII.matcher(address).matches()) {
                return false;
            }
            try {
                URI uri = new URI(address);
                return uri.getScheme() != null
                        && SCHEME.matcher(uri.getScheme()).matches()
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null;
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }
    }
}
