package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.casereviewupdate.issue.Audience;

/** Counts whom an issue goes to if it is handed out now. */
@Singleton
public class CountAudience {

    private static final AudienceQuery.Asked<Long> HOW_MANY = new AudienceQuery.Asked<>("count(*)", "", Long.class);

    private final AudienceQuery audience;

    CountAudience(AudienceQuery audience) {
        this.audience = audience;
    }

    /** How many people an issue would go to that is yet to be made and goes to everybody. */
    @Transactional
    public long count() {
        return audience.ofEverybody(HOW_MANY).getSingleResult();
    }

    /** How many people an issue would go to that is yet to be made. */
    @Transactional
    public long count(Audience wanted) {
        return audience.of(wanted, HOW_MANY).getSingleResult();
    }

    /** How many people an issue would go to. */
    @Transactional
    public long of(UUID issue) {
        return audience.of(issue, HOW_MANY).getSingleResult();
    }
}
