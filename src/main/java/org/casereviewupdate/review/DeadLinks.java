package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** The links that lead nowhere, by the records that somebody can mend. */
@Singleton
public class DeadLinks {

    private static final String LED_TO = """
            from link_check
            join (
                select link ->> 'url' as address, id as record_id, false as briefing
                from case_review, jsonb_array_elements(links) link
                where withdrawn_at is null and link ->> 'status' in ('LIVE', 'LEAVES')
                union
                select pdf, id, true
                from briefing
                where withdrawn_at is null) led_to on led_to.address = link_check.address
            where link_check.outcome = 'DEAD'
            """;

    private final Session database;
    private final Catalogue catalogue;

    DeadLinks(Session database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** How many there are. */
    @Transactional
    public long count() {
        return database.createNativeQuery("select count(*) " + LED_TO, Long.class)
                .getSingleResult();
    }

    /** Those that were found last, first. */
    @Transactional
    public List<DeadLink> newest(int limit) {
        List<Object[]> rows = database.createNativeQuery(
                        "select link_check.address, reply_code, checked_at, record_id, briefing " + LED_TO
                                + " order by checked_at desc, link_check.address, record_id limit :limit",
                        Object[].class)
                .addScalar("address", String.class)
                .addScalar("reply_code", Integer.class)
                .addScalar("checked_at", Instant.class)
                .addScalar("record_id", UUID.class)
                .addScalar("briefing", Boolean.class)
                .setParameter("limit", limit)
                .getResultList();
        Map<UUID, String> titles = titles(rows);
        return rows.stream()
                .map(row -> new DeadLink(
                        (String) row[0],
                        (Integer) row[1],
                        (Instant) row[2],
                        (UUID) row[3],
                        Objects.requireNonNullElse(titles.get((UUID) row[3]), ""),
                        (Boolean) row[4]))
                .toList();
    }

    private Map<UUID, String> titles(List<Object[]> rows) {
        Map<UUID, String> titles = new HashMap<>();
        List<UUID> reviews = rows.stream()
                .filter(row -> !(Boolean) row[4])
                .map(row -> (UUID) row[3])
                .toList();
        catalogue.find(reviews).forEach(review -> titles.put(review.id(), review.title()));
        rows.stream()
                .filter(row -> (Boolean) row[4])
                .flatMap(row -> catalogue.briefing((UUID) row[3]).stream())
                .forEach(briefing -> titles.put(briefing.id(), briefing.title()));
        return titles;
    }
}
