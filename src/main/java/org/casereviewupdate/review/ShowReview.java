package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.ReviewPage.Addressee;
import org.casereviewupdate.review.ReviewPage.Document;
import org.casereviewupdate.review.ReviewPage.Fact;
import org.casereviewupdate.review.ReviewPage.Value;
import org.casereviewupdate.vocabulary.Subjects;
import org.jspecify.annotations.Nullable;

/** A reader opens the record of a case review. */
@Singleton
class ShowReview {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final Catalogue catalogue;
    private final Subjects subjects;
    private final PublisherConfig publisher;

    ShowReview(Catalogue catalogue, Subjects subjects, PublisherConfig publisher) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.publisher = publisher;
    }

    /** What its page shows; a withdrawn one is refused as gone. */
    @Transactional
    ReviewPage page(UUID id, Language language) {
        CaseReviewView review = catalogue.review(id);
        Labels labels = new Labels(subjects.vocabulary(), language);
        return new ReviewPage(
                review.title(),
                facts(review, labels),
                String.join(", ", review.bodies()),
                review.model(),
                Dates.day(review.addedOn(), language),
                PARAGRAPHS.splitAsStream(review.summary()).toList(),
                review.learningThemes(),
                byAddressee(review.recommendations()),
                documents(review.links(), language),
                review.relatedDocuments(),
                citation(review).text(),
                path(id),
                address(id).toString());
    }

    /** How it is cited. */
    @Transactional
    Citation citation(UUID id) {
        return citation(catalogue.review(id));
    }

    private Citation citation(CaseReviewView review) {
        return new Citation(review, address(review.id()));
    }

    private URI address(UUID id) {
        return URI.create(publisher.baseUrl() + path(id));
    }

    private static String path(UUID id) {
        return "/reviews/" + id;
    }

    private static List<Fact> facts(CaseReviewView review, Labels labels) {
        return Stream.of(
                        fact(Facet.TYPE, List.of(review.type().name()), labels),
                        fact(Facet.NATION, List.of(review.nation().name()), labels),
                        fact(Facet.AREA, review.areas(), labels),
                        fact(
                                Facet.AGE,
                                review.ageGroups().stream().map(Enum::name).toList(),
                                labels),
                        fact(Facet.SUBJECT, review.subjects(), labels))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private static Fact fact(Facet side, List<String> values, Labels labels) {
        return new Fact(
                side,
                values.stream()
                        .map(value -> new Value(
                                labels.of(side, value), new Asked(Map.of(side.parameter(), value)).at("/reviews")))
                        .toList());
    }

    private static List<Addressee> byAddressee(List<Recommendation> recommendations) {
        Map<@Nullable String, List<String>> texts = new LinkedHashMap<>();
        recommendations.forEach(one -> texts.computeIfAbsent(one.addressee(), name -> new ArrayList<>())
                .add(one.text()));
        List<Addressee> addressees = new ArrayList<>();
        texts.forEach((name, said) -> addressees.add(new Addressee(name, said)));
        return addressees;
    }

    private static List<Document> documents(List<ReportLink> links, Language language) {
        return links.stream()
                .filter(link -> link.status() != ReportLink.Status.WITHDRAWN)
                .map(link -> new Document(
                        link.kind(),
                        link.status() == ReportLink.Status.CATALOGUE_ONLY ? null : link.url(),
                        link.until() == null ? null : Dates.day(link.until(), language)))
                .toList();
    }
}
