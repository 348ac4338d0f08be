package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/** What the records of the catalogue said in each of their versions. */
@Singleton
class Histories {

    private final Versions reviews;
    private final Versions briefings;

    Histories(Session database) {
        reviews = new Versions(database, "case_review", "review");
        briefings = new Versions(database, "briefing", "briefing");
    }

    Versions reviews() {
        return reviews;
    }

    Versions briefings() {
        return briefings;
    }
}
