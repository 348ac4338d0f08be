package org.casereviewupdate.embedded;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What comes with the program for trying it out. */
@ConfigMapping(prefix = "case-review-update.embedded")
interface EmbeddedConfig {

    /** Where the embedded PostgreSQL lives; it has to survive a restart. In dev it is under {@code target}. */
    @WithDefault("data/postgresql")
    Path dataDirectory();

    /** Fills an empty catalogue with invented case reviews; off by default, so that none of them reaches a real reader. */
    @WithDefault("false")
    boolean sampleCatalogue();

    /** Whether the mail catcher and its inbox are built in; fixed when the program is built, because the inbox shows every link to anyone. */
    @WithDefault("false")
    boolean inbox();

    /** The loopback port of the mail catcher; the launcher picks a free one and sets it, so nobody has to. */
    OptionalInt mailPort();

    /** Where caught mails are kept, one file each: a live reload must not lose the mail somebody is about to read. */
    @WithDefault("target/embedded/mail")
    Path mailDirectory();
}
