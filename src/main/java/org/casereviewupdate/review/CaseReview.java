package org.casereviewupdate.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A record of the catalogue. It points to a report and never holds one. */
@Entity
@Table(name = "case_review")
class CaseReview {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private int version;

    @Column(name = "source_reference")
    private @Nullable String sourceReference;

    private int year;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> bodies = List.of();

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Nation nation = Nation.ENGLAND;

    @Enumerated(EnumType.STRING)
    private ReviewType type = ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> areas = List.of();

    private String summary = "";

    @Column(name = "learning_themes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> learningThemes = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Recommendation> recommendations = List.of();

    private @Nullable String model;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects = List.of();

    @Column(name = "age_groups")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> ageGroups = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportLink> links = List.of();

    @Column(name = "related_documents")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RelatedDocument> relatedDocuments = List.of();

    @Column(name = "added_on")
    private LocalDate addedOn = LocalDate.EPOCH;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Column(name = "purged_at")
    private @Nullable Instant purgedAt;

    /** For Hibernate. */
    protected CaseReview() {}

    /**
     * Enters a review in the catalogue.
     *
     * @param today the day it is taken to be added on, unless it says another
     */
    CaseReview(NewReview review, LocalDate today, Instant now) {
        addedOn = today;
        createdAt = now;
        take(review, now);
    }

    /** Whether an amendment would change anything. */
    boolean differsFrom(NewReview review) {
        return !(Objects.equals(sourceReference, review.sourceReference())
                && Objects.equals(year, review.year())
                && bodies.equals(review.bodies())
                && name.equals(review.name())
                && type == review.type()
                && areas.equals(review.areas())
                && summary.equals(review.summary())
                && learningThemes.equals(review.learningThemes())
                && recommendations.equals(review.recommendations())
                && Objects.equals(model, review.model())
                && subjects.equals(review.subjects())
                && ageGroups.equals(names(review.ageGroups()))
                && links.equals(review.links())
                && relatedDocuments.equals(review.relatedDocuments())
                && (review.addedOn() == null || addedOn.equals(review.addedOn())));
    }

    /** Replaces what the record says. */
    void amend(NewReview review, Instant now) {
        if (isWithdrawn()) {
            throw new ReviewWithdrawn();
        }
        take(review, now);
    }

    /** Takes the record out of everything readers can see. The row stays as the tombstone. */
    void withdraw(String reason, Instant now) {
        if (isWithdrawn()) {
            return; // asking twice is no error
        }
        withdrawnAt = now;
        withdrawnReason = reason;
        changedAt = now;
    }

    /** Shows the record again, as a new version: nothing that was written from an old one can leave. */
    void reinstate(Instant now) {
        withdrawnAt = null;
        withdrawnReason = null;
        changedAt = now;
    }

    /** Destroys what the record says. Its reference stays, so that an import knows it for withdrawn. */
    void purge(Instant now) {
        if (!isWithdrawn()) {
            throw new ReviewNotWithdrawn();
        }
        bodies = List.of("-");
        name = "";
        areas = List.of();
        summary = "";
        learningThemes = List.of();
        recommendations = List.of();
        model = null;
        subjects = List.of();
        ageGroups = List.of();
        links = List.of();
        relatedDocuments = List.of();
        withdrawnReason = "purged";
        purgedAt = now;
        changedAt = now;
    }

    boolean isPurged() {
        return purgedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return Objects.requireNonNull(id, "not yet persisted");
    }

    int version() {
        return version;
    }

    String requiredSourceReference() {
        return Objects.requireNonNull(sourceReference, "has no source reference");
    }

    PageKey pageKey() {
        return new PageKey(addedOn, id());
    }

    CaseReviewView view() {
        return new CaseReviewView(
                id(),
                version,
                sourceReference,
                new Title(year, bodies, name).render(),
                year,
                List.copyOf(bodies),
                name,
                nation,
                type,
                List.copyOf(areas),
                summary,
                List.copyOf(learningThemes),
                List.copyOf(recommendations),
                model,
                List.copyOf(subjects),
                ageGroups.stream().map(AgeGroup::valueOf).toList(),
                List.copyOf(links),
                List.copyOf(relatedDocuments),
                addedOn,
                changedAt);
    }

    private void take(NewReview review, Instant now) {
        sourceReference = review.sourceReference();
        year = Objects.requireNonNull(review.year());
        bodies = review.bodies();
        name = review.name();
        type = Objects.requireNonNull(review.type());
        nation = type.nation();
        areas = review.areas();
        summary = review.summary();
        learningThemes = review.learningThemes();
        recommendations = review.recommendations();
        model = review.model();
        subjects = review.subjects();
        ageGroups = names(review.ageGroups());
        links = review.links();
        relatedDocuments = review.relatedDocuments();
        addedOn = review.addedOn() == null ? addedOn : review.addedOn();
        changedAt = now;
    }

    private static List<String> names(List<AgeGroup> groups) {
        return groups.stream().map(Enum::name).toList();
    }
}
