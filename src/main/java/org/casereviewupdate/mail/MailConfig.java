package org.casereviewupdate.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How one-off mail is sent. */
@ConfigMapping(prefix = "case-review-update.mail")
public interface MailConfig {

    /** How long one mail may take, from the first octet to the answer: somebody may be waiting for it at a page. */
    @WithDefault("30s")
    Duration deadline();
}
