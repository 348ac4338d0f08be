package org.casereviewupdate.delivery;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.web.KeepsAboutPeople;
import org.casereviewupdate.web.Kept;

/** What is kept about deliveries. */
@Singleton
@Priority(1)
class KeepsDeliveries implements KeepsAboutPeople {

    private final DeliveryConfig config;

    KeepsDeliveries(DeliveryConfig config) {
        this.config = config;
    }

    @Override
    public List<Kept> kept(Language language) {
        KeptDeliveryMessages words = Words.in(language, KeptDeliveryMessages.class);
        String kept = Dates.months(config.keep().toTotalMonths(), language);
        return List.of(new Kept(words.deliveries(), words.why(), words.until(kept)));
    }
}
