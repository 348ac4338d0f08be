package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.mail.EmailAddress;

/** Who is mailed when an issue is held, or needs somebody; often a list or a shared mailbox. */
@Singleton
class Editors {

    private final List<EmailAddress> all;

    Editors(DeliveryConfig config) {
        this.all = config.previewTo().orElse(List.of()).stream()
                .map(EmailAddress::parse)
                .toList();
    }

    /** Nobody, if none were named. */
    List<EmailAddress> all() {
        return all;
    }
}
