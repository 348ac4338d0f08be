package org.casereviewupdate.subscription;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.web.KeepsAboutPeople;
import org.casereviewupdate.web.Kept;

/** What is kept about subscribers. */
@Singleton
@Priority(2)
class KeepsSubscribers implements KeepsAboutPeople {

    private final SubscriptionConfig config;

    KeepsSubscribers(SubscriptionConfig config) {
        this.config = config;
    }

    @Override
    public List<Kept> kept(Language language) {
        KeptSubscriberMessages words = Words.in(language, KeptSubscriberMessages.class);
        String linkWorksFor = Dates.days(config.confirmationValidFor().toDays(), language);
        String left = Dates.days(config.keepLeavers().toDays(), language);
        String rests = Dates.months(config.keepSuspended().toTotalMonths(), language);
        String unconfirmed = Dates.days(config.keepUnconfirmed().toDays(), language);
        String evidence = Dates.months(config.keepEvidence().toTotalMonths(), language);
        String counted = Dates.days(SignUpLimits.LONG.toDays(), language);
        return List.of(
                new Kept(
                        words.address(),
                        words.addressWhy(),
                        words.addressUntil(left, linkWorksFor, unconfirmed, rests)),
                new Kept(words.flood(), words.floodWhy(), words.floodUntil(counted)),
                new Kept(words.evidence(), words.evidenceWhy(), words.evidenceUntil(evidence)),
                new Kept(words.suppressed(), words.suppressedWhy(), words.suppressedUntil()));
    }
}
