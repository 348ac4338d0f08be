package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.casereviewupdate.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the wish for a link to one's own page. It only notes it, as {@link SignUp} does, so that neither the answer nor the time it takes
 * tells a stranger whether the address is known here.
 */
@Singleton
class AskForPage {

    private final ManageRequests requests;
    private final PageLimits limits;
    private final Clock clock;

    AskForPage(ManageRequests requests, PageLimits limits, Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Notes the wish and gives the address in its normal form.
     *
     * @param network where the wish came from, as {@link org.casereviewupdate.web.Peer} tells it
     * @throws org.casereviewupdate.mail.MailAddressProblem if no mail could reach the address
     */
    @Transactional
    EmailAddress ask(@Nullable String typed, String network) {
        EmailAddress address = EmailAddress.parse(typed == null ? "" : typed);
        requests.add(address, limits.network(network), clock.instant());
        return address;
    }
}
