package org.casereviewupdate.embedded;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a newcomer needs after the start: where to look, with which key, and what to try first. */
@Singleton
final class Welcome {

    private final PublisherConfig publisher;
    private final TimeConfig time;
    private final Clock clock;
    private final Optional<String> key;
    private final String editor;

    @Inject
    Welcome(
            PublisherConfig publisher,
            TimeConfig time,
            Clock clock,
            @ConfigProperty(name = "case-review-update.account.first-key") Optional<String> key,
            @ConfigProperty(name = "case-review-update.account.first-email") Optional<String> email,
            @ConfigProperty(name = "case-review-update.account.first-password") Optional<String> password) {
        this.publisher = publisher;
        this.time = time;
        this.clock = clock;
        this.key = key;
        this.editor = email.flatMap(name -> password.map(word -> name + " with the password " + word))
                .orElse("whoever opens the link above");
    }

    String text() {
        String base = publisher.baseUrl().toString();
        YearMonth month = YearMonth.from(clock.instant().atZone(time.zone()));
        return """

                  Sign-up page   %1$s/
                  Inbox          %1$s/dev/inbox
                  Console        %1$s/console, as %4$s
                  API to try     %1$s/q/swagger-ui
                  Health         http://localhost:9000/q/health
                  Editor's key   %2$s

                  1  Sign up at %1$s/ with any address.
                  2  Open the mail in the inbox, follow its link and press the button.
                  3  Send this month's issue now, read it in the inbox, and leave by its link:
                     curl -X POST -H "Authorization: Bearer %2$s" %1$s/api/v1/digests/%3$s
                """.formatted(base, key.orElse("(none: set case-review-update.account.first-key)"), month, editor);
    }
}
