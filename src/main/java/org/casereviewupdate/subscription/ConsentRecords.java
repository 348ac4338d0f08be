package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/** The evidence of consent: entries are added and never changed. */
@Singleton
class ConsentRecords {

    private final Session database;

    ConsentRecords(Session database) {
        this.database = database;
    }

    void add(Consent consent) {
        database.createNativeMutationQuery("""
                        insert into consent_record
                            (subscriber_id, event, at, wording_hash, wording_version, language, page, source, evidence)
                        values
                            (:subscriber, :event, :at, :hash,
                            (select version from consent_wording where hash = :hash),
                            coalesce((select language from consent_wording where hash = :hash), :language),
                            :page, :source, :evidence)
                        """)
                .setParameter("subscriber", consent.subscriberId())
                .setParameter("event", consent.event().name())
                .setParameter("at", consent.at())
                .setParameter("hash", consent.wordingHash(), String.class)
                .setParameter("language", consent.language().code())
                .setParameter("page", consent.page())
                .setParameter("source", consent.source().name())
                .setParameter("evidence", consent.evidence(), String.class)
                .executeUpdate();
    }
}
