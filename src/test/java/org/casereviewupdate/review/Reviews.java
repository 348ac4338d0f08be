package org.casereviewupdate.review;

import java.time.LocalDate;
import java.util.List;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;

/** Makes case reviews for the tests: a whole, invented one, of which a test changes what it is about. */
public final class Reviews {

    private String sourceReference;
    private List<String> bodies = List.of("Harrowmere");
    private String name = "Child K";
    private Nation nation;
    private ReviewType type = ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;
    private List<String> areas = List.of("Harrowmere");
    private int year = 2026;
    private String summary = "Invented example. A school noticed and nobody asked.";
    private List<String> subjects = List.of();
    private List<AgeGroup> ageGroups = List.of();
    private List<ReportLink> links = List.of();
    private List<String> learning = List.of("Nobody asked");
    private List<Recommendation> recommendations = List.of(new Recommendation("Schools", "Ask twice"));
    private List<RelatedDocument> relatedDocuments = List.of();
    private LocalDate addedOn;
    private Integer version;

    private Reviews() {}

    /** A whole review. */
    public static Reviews review() {
        return new Reviews();
    }

    public Reviews named(String name) {
        this.name = name;
        return this;
    }

    public Reviews addedOn(String day) {
        this.addedOn = LocalDate.parse(day);
        return this;
    }

    public Reviews reference(String reference) {
        this.sourceReference = reference;
        return this;
    }

    public Reviews by(String... bodies) {
        this.bodies = List.of(bodies);
        return this;
    }

    Reviews year(int year) {
        this.year = year;
        return this;
    }

    Reviews nation(Nation nation) {
        this.nation = nation;
        return this;
    }

    Reviews type(ReviewType type) {
        this.type = type;
        return this;
    }

    Reviews areas(String... areas) {
        this.areas = List.of(areas);
        return this;
    }

    public Reviews summary(String summary) {
        this.summary = summary;
        return this;
    }

    public Reviews subjects(String... subjects) {
        this.subjects = List.of(subjects);
        return this;
    }

    public Reviews learned(String... points) {
        this.learning = List.of(points);
        return this;
    }

    public Reviews recommending(List<Recommendation> recommendations) {
        this.recommendations = recommendations;
        return this;
    }

    /** How old the children are. */
    public Reviews aged(AgeGroup... groups) {
        this.ageGroups = List.of(groups);
        return this;
    }

    Reviews related(RelatedDocument... documents) {
        this.relatedDocuments = List.of(documents);
        return this;
    }

    public Reviews link(String url) {
        return links(new ReportLink(ReportLink.Kind.OVERVIEW_REPORT, url, ReportLink.Status.LIVE, null));
    }

    public Reviews links(ReportLink... links) {
        this.links = List.of(links);
        return this;
    }

    /** Amends what is at this version. */
    public Reviews startingFrom(int seen) {
        return version(seen);
    }

    public Reviews version(int version) {
        this.version = version;
        return this;
    }

    public NewReview build() {
        return new NewReview(
                sourceReference,
                year,
                bodies,
                name,
                nation,
                type,
                areas,
                summary,
                learning,
                recommendations,
                null,
                subjects,
                ageGroups,
                links,
                relatedDocuments,
                addedOn,
                version);
    }
}
