package org.casereviewupdate.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** How one-off mail is sent. */
@ConfigMapping(prefix = "case-review-update.mail")
public interface MailConfig {

    /**
     * How long one mail may take with a relay, from the first octet to the answer: somebody may be waiting for it at a page, and whoever has it
     * in hand has to be through when another may take it.
     */
    @WithDefault("1m")
    @DurationMax(minutes = 2)
    Duration deadline();
}
