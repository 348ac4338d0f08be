package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the evidence of consent as the person whom it is about may see it. */
@Singleton
class ConsentHistory {

    private final Session database;

    ConsentHistory(Session database) {
        this.database = database;
    }

    /** Everything on record, oldest first. The words come from when they were shown, whatever the pages say today. */
    List<ConsentEntry> of(UUID subscriber) {
        return database
                .createNativeQuery("""
                        select record.event, record.at, record.source, record.page, record.language,
                            wording.version, wording.hash, wording.text
                        from consent_record record
                        left join consent_wording wording on wording.hash = record.wording_hash
                        where record.subscriber_id = :subscriber
                        order by record.id
                        """, Object[].class)
                .addScalar("event", String.class)
                .addScalar("at", Instant.class)
                .addScalar("source", String.class)
                .addScalar("page", String.class)
                .addScalar("language", String.class)
                .addScalar("version", String.class)
                .addScalar("hash", String.class)
                .addScalar("text", String.class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .stream()
                .map(row -> new ConsentEntry(
                        (String) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }
}
