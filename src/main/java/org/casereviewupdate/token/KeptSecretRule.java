package org.casereviewupdate.token;

import io.quarkus.runtime.LaunchMode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@link KeptSecret} demands. Every secret in the source says in its own text what it is for. */
public final class KeptSecretRule implements ConstraintValidator<KeptSecret, String> {

    private static final Pattern PUBLISHED = Pattern.compile("dev-only|test-admin-key");

    private final BooleanSupplier production;

    /** For the validator, which needs it public. */
    public KeptSecretRule() {
        this(() -> LaunchMode.current() == LaunchMode.NORMAL);
    }

    KeptSecretRule(BooleanSupplier production) {
        this.production = production;
    }

    @Override
    public boolean isValid(@Nullable String secret, @Nullable ConstraintValidatorContext context) {
        return secret == null || !production.getAsBoolean() || !isPublished(secret);
    }

    private static boolean isPublished(String secret) {
        return PUBLISHED.matcher(secret).find()
                || PUBLISHED
                        .matcher(decoded(
                                secret.substring(secret.indexOf(':') + 1).trim()))
                        .find();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
