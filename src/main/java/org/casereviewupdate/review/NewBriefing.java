package org.casereviewupdate.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A thematic briefing as an editor hands it in, whole.
 *
 * @param sourceReference its reference in the collection it came from
 * @param title its title
 * @param family whether it is about a theme or for a sector
 * @param subject what it is about: for a theme a term of the vocabulary, for a sector its name
 * @param published the month it was published
 * @param samplePeriod which reviews it draws on, as "published since 2021"
 * @param summary what it says, in brief
 * @param riskFactors the risk factors it found
 * @param learning the learning it draws
 * @param subjects terms of the controlled vocabulary, or their synonyms
 * @param pdf where the briefing is
 * @param version in an amendment, the version it started from, unless the If-Match header says it
 */
public record NewBriefing(
        @Size(max = 200) @Printable @Nullable String sourceReference,
        @NotBlank @Size(max = 300) @Printable String title,
        @Nullable BriefingFamily family,
        @Size(max = 200) @Printable @Nullable String subject,
        @Nullable YearMonth published,
        @Size(max = 200) @Printable String samplePeriod,
        @NotBlank @Size(max = 20_000) @Printable String summary,
        @Size(max = 50) List<@NotBlank @Size(max = 2000) @Printable String> riskFactors,
        @Size(max = 50) List<@NotBlank @Size(max = 2000) @Printable String> learning,
        @Size(max = 50) List<@NotBlank @Size(max = 200) @Printable String> subjects,
        @NotBlank @WebAddress String pdf,
        @Nullable Integer version)
        implements NewRecord {

    /** Brings the texts into one form. */
    public NewBriefing {
        sourceReference = PlainText.optionalLine(sourceReference);
        title = PlainText.line(title);
        subject = PlainText.optionalLine(subject);
        samplePeriod = PlainText.line(samplePeriod);
        summary = PlainText.paragraphs(summary);
        riskFactors = PlainText.lines(riskFactors);
        learning = PlainText.lines(learning);
        subjects = PlainText.lines(subjects);
        pdf = PlainText.line(pdf);
    }

    /** The theme it names, which the vocabulary has to know. */
    Optional<String> theme() {
        return family == BriefingFamily.THEME ? Optional.ofNullable(subject) : Optional.empty();
    }

    /** The same, starting from the version that an If-Match header names. */
    NewBriefing startingFrom(@Nullable String ifMatch) {
        return new NewBriefing(
                sourceReference,
                title,
                family,
                subject,
                published,
                samplePeriod,
                summary,
                riskFactors,
                learning,
                subjects,
                pdf,
                SeenVersion.read(ifMatch, version));
    }

    /** The same briefing with its keywords as the vocabulary spells them. */
    NewBriefing withSubjects(Vocabulary vocabulary) {
        return new NewBriefing(
                sourceReference,
                title,
                family,
                theme().flatMap(vocabulary::find).orElse(subject),
                published,
                samplePeriod,
                summary,
                riskFactors,
                learning,
                vocabulary.findAll(subjects),
                pdf,
                version);
    }
}
