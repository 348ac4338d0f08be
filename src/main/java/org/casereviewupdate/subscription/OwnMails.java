package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The mails about a subscription itself: confirmations and links. */
@Singleton
class OwnMails implements PersonalRecords {

    private final Session database;

    OwnMails(Session database) {
        this.database = database;
    }

    @Override
    public List<PersonalRecord> of(UUID subscriber) {
        return database
                .createNativeQuery("""
                        select 'mail ' || kind as what, issued_at, mail_status
                        from confirmation
                        where subscriber_id = :subscriber
                        union all
                        select 'mail ' || kind || coalesce(' to ' || address, ''), issued_at, mail_status
                        from personal_link
                        where subscriber_id = :subscriber
                        order by issued_at
                        """, Object[].class)
                .addScalar("what", String.class)
                .addScalar("issued_at", Instant.class)
                .addScalar("mail_status", String.class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .stream()
                .map(row -> new PersonalRecord((String) row[0], (Instant) row[1], (String) row[2]))
                .toList();
    }
}
