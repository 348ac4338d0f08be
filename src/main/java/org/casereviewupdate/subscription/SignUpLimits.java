package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.casereviewupdate.limit.Limit;
import org.casereviewupdate.limit.Limits;
import org.casereviewupdate.limit.Use;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.token.Fingerprints;

/**
 * How many mails sign-ups may bring: to one mailbox, from one network, in all. They are counted when a mail is decided upon, not when a form
 * comes in, so that no answer tells of them.
 */
@Singleton
class SignUpLimits {

    /** How long a mail to an address counts; the privacy notice tells it. */
    static final Duration LONG = Duration.ofDays(365);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Fingerprints fingerprints;
    private final Limit address;
    private final Limit network;
    private final Limit all;

    SignUpLimits(Limits limits, Fingerprints fingerprints, SubscriptionConfig config) {
        this.limits = limits;
        this.fingerprints = fingerprints;
        this.address = new Limit(
                "sign-up.address",
                List.of(new Limit.Bound(1, config.quietPeriod()), new Limit.Bound(config.unansweredLimit(), LONG)));
        this.network = new Limit("sign-up.network", config.networkLimit(), HOUR);
        this.all = new Limit("sign-up.all", config.mailsPerMinute(), MINUTE);
    }

    /** What stands for a network in the row of a form. */
    String network(String seen) {
        return fingerprints.of("network", seen);
    }

    /** Whether no mail at all may leave at this moment, so that the forms have to wait. */
    boolean areSpent() {
        return !limits.hasRoom(Use.byAnybody(all));
    }

    /** Whether the owner of an address may be asked once more. */
    boolean mayAsk(SignUpRequest request) {
        return limits.take(ofAddress(request.address()), ofNetwork(request), Use.byAnybody(all));
    }

    /** Whether a subscriber may be told that there is no need. */
    boolean mayTell(SignUpRequest request) {
        return limits.take(ofNetwork(request), Use.byAnybody(all));
    }

    /** Only the owner of the mailbox can have answered: what was asked before does not count against them. */
    void answered(Subscriber subscriber) {
        String text = subscriber.address();
        if (text != null) {
            limits.forget(ofAddress(new EmailAddress(text)));
        }
    }

    /** Forgets what was counted of an address, by these limits and by others. */
    void forget(EmailAddress counted) {
        limits.forget(fingerprint(counted));
    }

    /** What stands for an address among the counts. */
    String fingerprint(EmailAddress asked) {
        return fingerprints.of("address", asked.folded());
    }

    private Use ofAddress(EmailAddress asked) {
        return new Use(address, fingerprint(asked));
    }

    private Use ofNetwork(SignUpRequest request) {
        return new Use(network, request.network());
    }
}
