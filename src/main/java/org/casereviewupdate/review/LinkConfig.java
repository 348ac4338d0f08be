package org.casereviewupdate.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;

/** How the links to reports are looked after. */
@ConfigMapping(prefix = "case-review-update.links")
public interface LinkConfig {

    /** Whether links are looked at; where the program may not reach the web they cannot be. */
    @WithDefault("true")
    boolean check();

    /** How often the job looks whether a link is due. */
    @WithDefault("1m")
    Duration tick();

    /** How long a link counts as looked at. */
    @WithDefault("30d")
    Duration every();

    /** How many links are looked at in a tick, so that no publisher's server is flooded. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int atATime();

    /** How long a server has for each answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a report stays with its publisher; after that the record leads to the catalogue only. */
    @WithDefault("P5Y")
    Period life();

    /** Whether a link may lead into a private network. Only where the reports are inside one. */
    @WithDefault("false")
    boolean privateHosts();
}
