package org.casereviewupdate.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import org.casereviewupdate.time.WholeMonths;

/** How long it is kept who did what. */
@ConfigMapping(prefix = "case-review-update.audit")
public interface AuditConfig {

    /** As long as a claim may be brought (Limitation Act 1980 section 5). */
    @WithDefault("P6Y")
    @WholeMonths
    Period keep();
}
