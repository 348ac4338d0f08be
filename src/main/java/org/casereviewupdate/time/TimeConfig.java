package org.casereviewupdate.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** When the newsletter's day begins. */
@ConfigMapping(prefix = "case-review-update.time")
public interface TimeConfig {

    /** The zone in which months begin and issues fall due: where the readers are, not where the server is. */
    @WithDefault("Europe/London")
    ZoneId zone();
}
