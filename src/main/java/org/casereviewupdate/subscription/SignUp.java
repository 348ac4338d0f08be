package org.casereviewupdate.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
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
    EmailAddress request(NewSignUp form) {
        EmailAddress address = EmailAddress.parse(form.email() == null ? "" : form.email());
        Choice choice = form.choice();
        if (choice.plain()) {
            requests.note(row(address, form, ChoiceKey.plain(choice)));
        } else {
            // Both or neither: what is followed could be forgotten again before the form stands there that wants it.
            QuarkusTransaction.joiningExisting().run(() -> requests.persist(row(address, form, choices.keep(choice))));
        }
        return address;
    }

    private SignUpRequest row(EmailAddress address, NewSignUp form, ChoiceKey choice) {
        return new SignUpRequest(address, form, choice, clock.instant()).from(limits.network(form.network()));
    }
}
