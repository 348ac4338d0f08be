package org.casereviewupdate.console;

import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.NewReview;
import org.casereviewupdate.review.Recommendation;
import org.casereviewupdate.review.RelatedDocument;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A case review as it stands in the form: everything as it was typed, lists one entry a line. */
class ReviewForm {

    /** Between an addressee and what is recommended. */
    private static final String BAR = " | ";

    @RestForm
    @Nullable
    String sourceReference;

    @RestForm
    @Nullable
    String year;

    @RestForm
    List<String> bodies = List.of();

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String type;

    @RestForm
    List<String> areas = List.of();

    @RestForm
    @Nullable
    String summary;

    @RestForm
    @Nullable
    String learningThemes;

    @RestForm
    @Nullable
    String recommendations;

    @RestForm
    @Nullable
    String model;

    @RestForm
    List<String> subjects = List.of();

    @RestForm
    List<String> otherSubjects = List.of();

    @RestForm
    List<String> ageGroups = List.of();

    @RestForm
    @Nullable
    String relatedDocuments;

    @RestForm
    List<String> linkKind = List.of();

    @RestForm
    List<String> linkUrl = List.of();

    @RestForm
    List<String> linkStatus = List.of();

    @RestForm
    List<String> linkUntil = List.of();

    @RestForm
    @Nullable
    String addedOn;

    @RestForm
    @Nullable
    Integer version;

    static ReviewForm of(CaseReviewView review) {
        ReviewForm form = new ReviewForm();
        form.sourceReference = review.sourceReference();
        form.year = String.valueOf(review.year());
        form.bodies = review.bodies();
        form.name = review.name();
        form.type = review.type().name();
        form.areas = review.areas();
        form.summary = review.summary();
        form.learningThemes = Lines.write(review.learningThemes());
        form.recommendations = Lines.write(
                review.recommendations().stream().map(ReviewForm::line).toList());
        form.model = review.model();
        form.subjects = review.subjects();
        form.ageGroups = review.ageGroups().stream().map(AgeGroup::name).toList();
        form.relatedDocuments = Lines.write(review.relatedDocuments().stream()
                .map(document -> document.title() + BAR + document.url())
                .toList());
        List<LinkRow> links = review.links().stream().map(LinkRow::of).toList();
        form.linkKind = links.stream().map(LinkRow::kind).toList();
        form.linkUrl = links.stream().map(LinkRow::url).toList();
        form.linkStatus = links.stream().map(LinkRow::status).toList();
        form.linkUntil = links.stream().map(LinkRow::until).toList();
        form.addedOn = review.addedOn().toString();
        form.version = review.version();
        return form;
    }

    /** What the catalogue is asked to take; whatever is wrong with it, the catalogue says. */
    NewReview review() {
        return new NewReview(
                sourceReference,
                year(year),
                Lines.read(bodies),
                Lines.text(name),
                null,
                kind(),
                Lines.read(areas),
                Lines.text(summary),
                Lines.read(learningThemes),
                Lines.read(recommendations).stream()
                        .map(ReviewForm::recommendation)
                        .toList(),
                model,
                Stream.concat(subjects.stream(), Lines.read(otherSubjects).stream())
                        .toList(),
                ageGroups.stream()
                        .map(group -> NotAChoice.choice(AgeGroup.class, group))
                        .toList(),
                links().stream().map(LinkRow::link).toList(),
                Lines.read(relatedDocuments).stream().map(ReviewForm::document).toList(),
                Lines.day("addedOn", addedOn),
                version);
    }

    /** The links that were typed. */
    List<LinkRow> links() {
        return LinkRow.of(linkKind, linkUrl, linkStatus, linkUntil);
    }

    private @Nullable ReviewType kind() {
        return Stream.of(ReviewType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer year(@Nullable String typed) {
        String text = Lines.text(typed).strip();
        if (!text.matches("[0-9]{0,9}")) {
            throw new NotUnderstood("year", "Give the year in four digits");
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static String line(Recommendation recommendation) {
        String addressee = recommendation.addressee();
        return addressee == null ? recommendation.text() : addressee + BAR + recommendation.text();
    }

    private static Recommendation recommendation(String line) {
        int bar = line.indexOf('|');
        return bar < 0
                ? new Recommendation(null, line)
                : new Recommendation(line.substring(0, bar), line.substring(bar + 1));
    }

    private static RelatedDocument document(String line) {
        int bar = line.lastIndexOf('|');
        return bar < 0
                ? new RelatedDocument("", line)
                : new RelatedDocument(line.substring(0, bar), line.substring(bar + 1));
    }
}
