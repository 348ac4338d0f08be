package org.casereviewupdate.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A case review as an editor hands it in, whole: what is left out of an amendment is gone.
 *
 * <p>Texts are brought into one form here (Unicode NFC, single blanks, line feeds), so that the same words are always the same text.
 *
 * @param sourceReference its reference in the collection it came from; an import finds it again by this
 * @param year the year in the title
 * @param bodies the partnerships or boards that published it, or "Anonymous"
 * @param name the name in the title
 * @param nation where it was held; follows from the type if left out
 * @param type what kind of review it is
 * @param areas the areas it concerns
 * @param summary what happened
 * @param learningThemes what was learned
 * @param recommendations what was recommended, and to whom
 * @param model the method that was used
 * @param subjects terms of the controlled vocabulary, or their synonyms
 * @param ageGroups how old the children are
 * @param links where the reports are
 * @param relatedDocuments what else belongs to it
 * @param addedOn the day it entered the collection; today if left out, and in an amendment the day it has
 * @param version in an amendment, the version it started from, unless the If-Match header says it
 */
public record NewReview(
        @Size(max = 200) @Printable @Nullable String sourceReference,
        @Min(1945) @Max(2100) @Nullable Integer year,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 200) @Printable String> bodies,
        @NotBlank @Size(max = 200) @Printable String name,
        @Nullable Nation nation,
        @Nullable ReviewType type,
        @Size(max = 20) List<@NotBlank @Size(max = 200) @Printable String> areas,
        @NotBlank @Size(max = 20_000) @Printable String summary,
        @Size(max = 50) List<@NotBlank @Size(max = 2000) @Printable String> learningThemes,
        @Size(max = 100) List<@Valid @NotNull Recommendation> recommendations,
        @Size(max = 200) @Printable @Nullable String model,
        @Size(max = 50) List<@NotBlank @Size(max = 200) @Printable String> subjects,
        List<AgeGroup> ageGroups,
        @Size(max = 10) List<@Valid @NotNull ReportLink> links,
        @Size(max = 20) List<@Valid @NotNull RelatedDocument> relatedDocuments,
        @Nullable LocalDate addedOn,
        @Nullable Integer version)
        implements NewRecord {

    /** Brings the texts into one form. */
    public NewReview {
        sourceReference = PlainText.optionalLine(sourceReference);
        bodies = PlainText.lines(bodies);
        name = PlainText.line(name);
        areas = PlainText.lines(areas);
        summary = PlainText.paragraphs(summary);
        learningThemes = PlainText.lines(learningThemes);
        recommendations = present(recommendations);
        model = PlainText.optionalLine(model);
        subjects = PlainText.lines(subjects);
        ageGroups = present(ageGroups).stream().distinct().sorted().toList();
        links = present(links);
        relatedDocuments = present(relatedDocuments);
    }

    /** The same, starting from the version that an If-Match header names. */
    NewReview startingFrom(@Nullable String ifMatch) {
        return with(sourceReference, bodies, areas, subjects, SeenVersion.read(ifMatch, version));
    }

    /** The same review with its keywords, areas and bodies as the vocabulary spells them. */
    NewReview controlled(Vocabulary words) {
        return with(
                sourceReference,
                words.bodies().controlled(bodies),
                words.areas().controlled(areas),
                words.findAll(subjects),
                version);
    }

    /** The same review without a reference of its own, as one that was entered by hand. */
    NewReview withoutReference() {
        return with(null, bodies, areas, subjects, version);
    }

    private NewReview with(
            @Nullable String reference,
            List<String> publishers,
            List<String> places,
            List<String> terms,
            @Nullable Integer seen) {
        return new NewReview(
                reference,
                year,
                publishers,
                name,
                nation,
                type,
                places,
                summary,
                learningThemes,
                recommendations,
                model,
                terms,
                ageGroups,
                links,
                relatedDocuments,
                addedOn,
                seen);
    }

    private static <T> List<T> present(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
