package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.casereviewupdate.mail.EmailAddress;

/**
 * Takes in a sign-up, by whichever door it comes.
 *
 * <p>It only notes what was sent in: what follows for this address is decided afterwards, so that neither the answer nor the time it takes
 * tells a stranger whether the address is known here.
 */
@Singleton
class SignUp {

    private final SignUpRequests requests;
    private final Choices choices;
    private final SignUpLimits limits;
    private final Clock clock;

    SignUp(SignUpRequests requests, Choices choices, SignUpLimits limits, Clock clock) {
        this.requests = requests;
        this.choices = choices;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Notes the sign-up and gives the address in its normal form.
     *
     * @throws org.casereviewupdate.mail.MailAddressProblem if no mail could reach the address
     */
    @Transactional
    EmailAddress request(NewSignUp form) {
        EmailAddress address = EmailAddress.parse(form.email() == null ? "" : form.email());
        requests.persist(new SignUpRequest(address, form, choices.keep(form.choice()), clock.instant())
                .from(limits.network(form.network())));
        return address;
    }
}
