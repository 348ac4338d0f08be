package org.casereviewupdate.complaint;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.web.KeepsAboutPeople;
import org.casereviewupdate.web.Kept;

/** What is kept about complaints. */
@Singleton
@Priority(0)
class KeepsComplaints implements KeepsAboutPeople {

    private final ComplaintConfig config;

    KeepsComplaints(ComplaintConfig config) {
        this.config = config;
    }

    @Override
    public List<Kept> kept(Language language) {
        KeptComplaintMessages words = Words.in(language, KeptComplaintMessages.class);
        String kept = Dates.months(config.keep().toTotalMonths(), language);
        return List.of(new Kept(words.complaints(), words.why(), words.until(kept)));
    }
}
