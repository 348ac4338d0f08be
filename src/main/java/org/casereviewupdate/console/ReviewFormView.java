package org.casereviewupdate.console;

import java.util.List;

/** What stands in the form of a case review: everything as it was typed, nothing where nothing was. */
record ReviewFormView(
        String sourceReference,
        String year,
        List<String> bodies,
        String name,
        String type,
        List<String> areas,
        String summary,
        String learningThemes,
        String recommendations,
        String model,
        List<String> subjects,
        List<String> otherSubjects,
        List<String> ageGroups,
        String relatedDocuments,
        String addedOn,
        String version) {

    static ReviewFormView of(ReviewForm form) {
        return new ReviewFormView(
                Lines.text(form.sourceReference),
                Lines.text(form.year),
                Lines.withMore(form.bodies),
                Lines.text(form.name),
                Lines.text(form.type),
                Lines.withMore(form.areas),
                Lines.text(form.summary),
                Lines.text(form.learningThemes),
                Lines.text(form.recommendations),
                Lines.text(form.model),
                form.subjects,
                Lines.withMore(form.otherSubjects),
                form.ageGroups,
                Lines.text(form.relatedDocuments),
                Lines.text(form.addedOn),
                Lines.text(form.version));
    }
}
