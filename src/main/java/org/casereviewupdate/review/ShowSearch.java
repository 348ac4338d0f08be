package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.SearchView.Chosen;
import org.casereviewupdate.review.SearchView.Hit;
import org.casereviewupdate.vocabulary.Subjects;
import org.jspecify.annotations.Nullable;

/** A reader searches the catalogue. */
@Singleton
class ShowSearch {

    private static final String PATH = "/reviews";
    private static final int ON_A_PAGE = 20;

    private static final List<Facet> LISTS = List.of(Facet.SUBJECT, Facet.NATION, Facet.TYPE, Facet.AGE, Facet.YEAR);

    private final Catalogue catalogue;
    private final Subjects subjects;
    private final PublisherConfig publisher;

    ShowSearch(Catalogue catalogue, Subjects subjects, PublisherConfig publisher) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.publisher = publisher;
    }

    /**
     * What the search page shows.
     *
     * @param after the key of the page before, null for the first
     */
    @Transactional
    SearchView show(Asked asked, @Nullable String after, Language language) {
        ReviewQuery query = asked.query();
        Labels labels = new Labels(subjects.vocabulary(), language);
        Page<CaseReviewView> page = catalogue.search(query, new PageRequest(ON_A_PAGE, after));
        Facets facets = catalogue.facets(query);
        return new SearchView(
                asked.words(),
                asked.on(Facet.AREA),
                SearchSide.of(Facet.AREA, asked, facets, labels).choices(),
                LISTS.stream()
                        .map(side -> SearchSide.of(side, asked, facets, labels))
                        .toList(),
                chosen(asked, labels),
                facets.total(),
                page.items().stream()
                        .map(review -> hit(review, labels, language))
                        .toList(),
                page.next() == null ? null : asked.page(PATH, page.next()),
                after == null ? null : asked.at(PATH),
                asked.at(PATH + ".atom"),
                asked.at(PATH + ".json"),
                publisher.baseUrl() + asked.at(PATH));
    }

    private static List<Chosen> chosen(Asked asked, Labels labels) {
        Stream<Chosen> words = asked.words().isEmpty()
                ? Stream.of()
                : Stream.of(
                        new Chosen("“" + asked.words() + "”", asked.without("q").at(PATH)));
        Stream<Chosen> sides = Stream.of(Facet.values())
                .filter(side -> !asked.on(side).isEmpty())
                .map(side -> new Chosen(
                        labels.of(side, labels.value(side, asked.on(side))),
                        asked.without(side.parameter()).at(PATH)));
        return Stream.concat(words, sides).toList();
    }

    private static Hit hit(CaseReviewView review, Labels labels, Language language) {
        return new Hit(
                PATH + "/" + review.id(),
                review.title(),
                labels.of(Facet.TYPE, review.type().name()),
                Dates.day(review.addedOn(), language),
                review.subjects().stream()
                        .map(subject -> labels.of(Facet.SUBJECT, subject))
                        .toList());
    }
}
