package org.casereviewupdate.console;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.NewBriefing;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A thematic briefing as it stands in the form: everything as it was typed, lists one entry a line. */
class BriefingForm {

    @RestForm
    @Nullable
    String sourceReference;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String family;

    @RestForm
    @Nullable
    String subject;

    @RestForm
    @Nullable
    String published;

    @RestForm
    @Nullable
    String samplePeriod;

    @RestForm
    @Nullable
    String summary;

    @RestForm
    @Nullable
    String riskFactors;

    @RestForm
    @Nullable
    String learning;

    @RestForm
    List<String> subjects = List.of();

    @RestForm
    List<String> otherSubjects = List.of();

    @RestForm
    @Nullable
    String pdf;

    @RestForm
    @Nullable
    Integer version;

    static BriefingForm of(BriefingView briefing) {
        BriefingForm form = new BriefingForm();
        form.sourceReference = briefing.sourceReference();
        form.title = briefing.title();
        form.family = briefing.family().name();
        form.subject = briefing.subject();
        form.published = briefing.published().toString();
        form.samplePeriod = briefing.samplePeriod();
        form.summary = briefing.summary();
        form.riskFactors = Lines.write(briefing.riskFactors());
        form.learning = Lines.write(briefing.learning());
        form.subjects = briefing.subjects();
        form.pdf = briefing.pdf();
        form.version = briefing.version();
        return form;
    }

    /** What the catalogue is asked to take; whatever is wrong with it, the catalogue says. */
    NewBriefing briefing() {
        return new NewBriefing(
                sourceReference,
                Lines.text(title),
                family(),
                subject,
                month(),
                Lines.text(samplePeriod),
                Lines.text(summary),
                Lines.read(riskFactors),
                Lines.read(learning),
                Stream.concat(subjects.stream(), Lines.read(otherSubjects).stream())
                        .toList(),
                Lines.text(pdf),
                version);
    }

    private @Nullable BriefingFamily family() {
        return Stream.of(BriefingFamily.values())
                .filter(known -> known.name().equals(family))
                .findFirst()
                .orElse(null);
    }

    private @Nullable YearMonth month() {
        String text = Lines.text(published).strip();
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new NotUnderstood("published", "Give the month as 2026-11");
        }
    }
}
