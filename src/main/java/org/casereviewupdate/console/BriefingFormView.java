package org.casereviewupdate.console;

import java.util.List;

/** What stands in the form of a briefing: everything as it was typed, nothing where nothing was. */
record BriefingFormView(
        String sourceReference,
        String title,
        String family,
        String subject,
        String published,
        String samplePeriod,
        String summary,
        String riskFactors,
        String learning,
        List<String> subjects,
        List<String> otherSubjects,
        String pdf,
        String version) {

    static BriefingFormView of(BriefingForm form) {
        return new BriefingFormView(
                Lines.text(form.sourceReference),
                Lines.text(form.title),
                Lines.text(form.family),
                Lines.text(form.subject),
                Lines.text(form.published),
                Lines.text(form.samplePeriod),
                Lines.text(form.summary),
                Lines.text(form.riskFactors),
                Lines.text(form.learning),
                form.subjects,
                Lines.withMore(form.otherSubjects),
                Lines.text(form.pdf),
                Lines.text(form.version));
    }
}
