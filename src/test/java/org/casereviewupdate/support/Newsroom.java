package org.casereviewupdate.support;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.delivery.DispatchJob;
import org.casereviewupdate.issue.DigestJob;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.NewReview;
import org.casereviewupdate.review.Recommendation;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.ReportLink;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.suppression.Suppressions;
import org.casereviewupdate.vocabulary.ReviewType;
import org.hibernate.Session;

/** What a newsletter needs before it can go out, and the jobs that send it. */
@Singleton
public class Newsroom {

    private final RecordReview record;
    private final AmendReview amend;
    private final DigestJob digests;
    private final DispatchJob dispatch;
    private final Suppressions suppressions;
    private final Session database;
    private final Clock clock;

    Newsroom(
            RecordReview record,
            AmendReview amend,
            DigestJob digests,
            DispatchJob dispatch,
            Suppressions suppressions,
            Session database,
            Clock clock) {
        this.record = record;
        this.amend = amend;
        this.digests = digests;
        this.dispatch = dispatch;
        this.suppressions = suppressions;
        this.database = database;
        this.clock = clock;
    }

    /** The service runs, and its first tick has been. */
    public void opens() {
        digests.tick();
    }

    /** A tick of every job. */
    public void tick() {
        digests.tick();
        dispatch.run();
    }

    @Transactional
    public CaseReviewView review(String name, String addedOn) {
        return review(name, addedOn, "Invented example. What happened to " + name + ".");
    }

    @Transactional
    public CaseReviewView review(String name, String addedOn, String summary) {
        CaseReviewView review = record.record(newReview(name, addedOn, summary), "test");
        review.links().forEach(link -> looksAt(link.url()));
        return review;
    }

    /** An editor corrects its name. */
    public void rename(CaseReviewView review, String name) {
        amend.amend(
                review.id(),
                Reviews.review()
                        .named(name)
                        .addedOn(review.addedOn().toString())
                        .startingFrom(review.version())
                        .build(),
                "editor");
    }

    /** Nothing of it would be released before somebody has looked at its links. */
    private void looksAt(String link) {
        database.createNativeMutationQuery("""
            insert into link_check (address, outcome, reply_code, checked_at, due_at)
            values (:address, 'LIVE', 200, :now, cast(:now as timestamptz) + interval '30 days')
            on conflict do nothing
            """)
                .setParameter("address", link)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static NewReview newReview(String name, String addedOn, String summary) {
        LocalDate day = LocalDate.parse(addedOn);
        return new NewReview(
                null,
                day.getYear(),
                List.of("Harrowmere"),
                name,
                null,
                ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW,
                List.of("Harrowmere"),
                summary,
                List.of("Professionals should ask what daily life is like for " + name),
                List.of(new Recommendation(null, "Review the arrangements")),
                null,
                List.of(),
                List.of(),
                List.of(new ReportLink(
                        ReportLink.Kind.OVERVIEW_REPORT,
                        "https://reports.example/" + name.replaceAll("[^A-Za-z0-9]+", "-"),
                        ReportLink.Status.LIVE,
                        null)),
                List.of(),
                day,
                null);
    }

    /** A subscriber who has confirmed, written down without the mails that go before. */
    @Transactional
    public UUID subscriber(String email) {
        UUID id = UUID.randomUUID();
        EmailAddress address = EmailAddress.parse(email);
        database.createNativeMutationQuery("""
            insert into subscriber (id, version, status, address, address_key, address_hash,
                lawful_basis, language, detail, created_at, confirmed_at)
            values (:id, 0, 'CONFIRMED', :address, :key, :hash, 'CONSENT', 'en', 'FULL', :now, :now)
            """)
                .setParameter("id", id)
                .setParameter("address", address.text())
                .setParameter("key", address.key())
                .setParameter("hash", suppressions.hash(address))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    /** So many of them, reader0@example.org and so on, by one statement; under their hashes nobody is suppressed. */
    @Transactional
    public void subscribers(int count) {
        database.createNativeMutationQuery("""
            insert into subscriber (id, version, status, address, address_key, address_hash,
                lawful_basis, language, detail, created_at, confirmed_at)
            select gen_random_uuid(), 0, 'CONFIRMED', address, address, cast(address as bytea),
                'CONSENT', 'en', 'FULL', cast(:now as timestamptz), cast(:now as timestamptz)
            from (
                select 'reader' || number || '@example.org' as address
                from generate_series(0, :count - 1) as number) as reader
            """)
                .setParameter("count", count)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
