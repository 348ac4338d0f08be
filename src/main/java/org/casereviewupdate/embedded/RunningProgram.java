package org.casereviewupdate.embedded;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** The program once everything in it has started. */
final class RunningProgram implements QuarkusApplication {

    private final Welcome welcome;

    @Inject
    RunningProgram(Welcome welcome) {
        this.welcome = welcome;
    }

    @Override
    public int run(String... args) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            System.out.println(welcome.text());
        }
        Quarkus.waitForExit();
        return 0;
    }
}
