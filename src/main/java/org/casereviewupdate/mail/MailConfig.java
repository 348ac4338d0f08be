package org.casereviewupdate.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How one-off mail is sent. */
@ConfigMapping(prefix = "case-review-update.mail")
public interface MailConfig {

    /** How long one mail may take: the mailer itself would wait for ever on a relay that falls silent after the final dot. */
    @WithDefault("30s")
    Duration deadline();
}
