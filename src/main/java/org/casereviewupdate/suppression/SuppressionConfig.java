package org.casereviewupdate.suppression;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import org.casereviewupdate.token.KeptSecret;

/** The secret under which suppressed addresses are kept. */
@ConfigMapping(prefix = "case-review-update.suppression")
public interface SuppressionConfig {

    /**
     * Base64 of at least 32 random bytes. It never changes: under another key nobody who asked not to be mailed would be recognised. The
     * database does not hold it, so that a stolen dump cannot be tried against a list of addresses.
     */
    @KeptSecret
    @Pattern(
            regexp = "[A-Za-z0-9+/]{43,}=*",
            message = "has to be Base64 of at least 32 bytes; make one with: openssl rand -base64 32")
    String key();
}
