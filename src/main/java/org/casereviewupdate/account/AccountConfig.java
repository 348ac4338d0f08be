package org.casereviewupdate.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import org.casereviewupdate.token.KeptSecret;

/** How the first person gets in. */
@ConfigMapping(prefix = "case-review-update.account")
public interface AccountConfig {

    /**
     * The secret of the first admin key, at least 24 characters. It is taken up at a start that finds no admin key; once an admin has made
     * further keys it can be revoked and taken out of the settings.
     */
    Optional<@KeptSecret String> firstKey();
}
