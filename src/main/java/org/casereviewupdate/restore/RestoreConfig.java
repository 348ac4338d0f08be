package org.casereviewupdate.restore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What the operator says about restores. */
@ConfigMapping(prefix = "case-review-update.restore")
public interface RestoreConfig {

    /**
     * Raise it by one with every restore, in all copies of the program. Most restores are noticed without it; a data directory that was
     * copied back looks exactly like one that never went away.
     */
    @WithDefault("1")
    @Min(1)
    int epoch();
}
