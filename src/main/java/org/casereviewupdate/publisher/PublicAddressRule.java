package org.casereviewupdate.publisher;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link PublicAddress} demands. Over plain http a token in a link would be read by everyone on the way. */
public final class PublicAddressRule implements ConstraintValidator<PublicAddress, URI> {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public boolean isValid(@Nullable URI address, @Nullable ConstraintValidatorContext context) {
        return address == null || (isReachable(address) && isBase(address));
    }

    private static boolean isReachable(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    private static boolean isBase(URI address) {
        return address.toString().chars().allMatch(c -> c > ' ' && c < 127) // it stands in a mail's header
                && address.getQuery() == null
                && address.getFragment() == null
                && !address.getPath().endsWith("/");
    }
}
