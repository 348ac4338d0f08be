package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;

/** What readers may see: every record that is not withdrawn. */
@Singleton
public class Catalogue {

    private final CaseReviews reviews;
    private final ReviewSearch search;
    private final CountFacets facets;
    private final Briefings briefings;

    Catalogue(CaseReviews reviews, ReviewSearch search, CountFacets facets, Briefings briefings) {
        this.reviews = reviews;
        this.search = search;
        this.facets = facets;
        this.briefings = briefings;
    }

    /**
     * The case reviews added in a span of days, by day and then by title.
     *
     * @param from the first day
     * @param before the day after the last
     */
    @Transactional
    public List<CaseReviewView> added(LocalDate from, LocalDate before) {
        return reviews.added(from, before).stream().map(CaseReview::view).toList();
    }

    /**
     * Which case reviews were added in a span of days, the first added first; of many thousands too.
     *
     * @param from the first day
     * @param before the day after the last
     */
    @Transactional
    public List<UUID> idsAdded(LocalDate from, LocalDate before) {
        return reviews.idsAdded(from, before);
    }

    /** Those of the case reviews that may be seen; one that is missing from the answer was withdrawn or never was. */
    @Transactional
    public List<CaseReviewView> find(Collection<UUID> ids) {
        return reviews.published(ids).stream().map(CaseReview::view).toList();
    }

    /** One case review; a withdrawn one is refused as gone. */
    @Transactional
    public CaseReviewView review(UUID id) {
        return reviews.published(id).view();
    }

    /** The case reviews that answer a query, newest first. */
    @Transactional
    public Page<CaseReviewView> search(ReviewQuery query, PageRequest page) {
        return search.find(query, page).map(CaseReview::view);
    }

    /** How many case reviews answer a query, and how many would with other choices. */
    @Transactional
    public Facets facets(ReviewQuery query) {
        return facets.of(query);
    }

    /** The thematic briefings, newest first. */
    @Transactional
    public List<BriefingView> briefings() {
        return briefings.published().stream().map(Briefing::view).toList();
    }

    /** One briefing, if it may be seen. */
    @Transactional
    public Optional<BriefingView> briefing(UUID id) {
        return briefings
                .findByIdOptional(id)
                .filter(briefing -> !briefing.isWithdrawn())
                .map(Briefing::view);
    }

    /** One briefing; a withdrawn one is refused as gone. */
    @Transactional
    public BriefingView readBriefing(UUID id) {
        return briefings.published(id).view();
    }

    /** Whether nothing was ever entered, withdrawn records included. */
    @Transactional
    public boolean isEmpty() {
        return reviews.count() == 0 && briefings.count() == 0;
    }
}
