package org.casereviewupdate.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import org.casereviewupdate.time.WholeMonths;

/** How complaints are kept. */
@ConfigMapping(prefix = "case-review-update.complaint")
public interface ComplaintConfig {

    /** How long one stays after it was answered: whoever takes it to the regulator does so within months, not years. */
    @WithDefault("P2Y")
    @WholeMonths
    Period keep();
}
