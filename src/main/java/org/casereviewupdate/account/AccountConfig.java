package org.casereviewupdate.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.casereviewupdate.token.KeptSecret;

/** Who gets in first, and for how long people stay signed in. */
@ConfigMapping(prefix = "case-review-update.account")
public interface AccountConfig {

    /**
     * The secret of the first admin key, at least 24 characters. It is taken up at a start that finds no admin key; once an admin has made
     * further keys it can be revoked and taken out of the settings.
     */
    Optional<@KeptSecret String> firstKey();

    /** The address of the first admin, for trying it out: taken up, with the password, at a start that finds nobody. */
    Optional<String> firstEmail();

    /** Their password. */
    Optional<@KeptSecret String> firstPassword();

    /** How long somebody stays signed in without doing anything: lunch, but not the night. */
    @WithDefault("2h")
    Duration sessionIdle();

    /** How long at most: a working day. */
    @WithDefault("12h")
    Duration sessionLongest();

    /** How long a proof of who somebody is counts, for what asks for a fresh one. */
    @WithDefault("5m")
    Duration proofFresh();

    /** How long the link to set a password works. */
    @WithDefault("72h")
    Duration invitation();

    /** The logarithm of bcrypt's rounds: 12 takes about a quarter of a second, and each more doubles it. */
    @WithDefault("12")
    int bcryptCost();
}
