package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.subscription.PersonalRecord;
import org.casereviewupdate.subscription.PersonalRecords;
import org.hibernate.Session;

/** What the ledger keeps of a subscriber, for the subscriber: which issues went to them, and what became of it. */
@Singleton
class OwnDeliveries implements PersonalRecords {

    private final Session database;

    OwnDeliveries(Session database) {
        this.database = database;
    }

    @Override
    public List<PersonalRecord> of(UUID subscriber) {
        return database
                .createNativeQuery("""
                        select 'issue ' || coalesce(issue.period, cast(issue.id as text)) as what,
                            coalesce(delivery.ended_at, delivery.sending_at) as at, delivery.status
                        from issue
                        cross join lateral (
                            select *
                            from handed_out
                            where handed_out.issue_id = issue.id and handed_out.subscriber_id = :subscriber
                            offset 0) as delivery
                        order by issue.id
                        """, Object[].class)
                .addScalar("what", String.class)
                .addScalar("at", Instant.class)
                .addScalar("status", String.class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .stream()
                .map(row -> new PersonalRecord((String) row[0], (Instant) row[1], (String) row[2]))
                .toList();
    }
}
