package org.casereviewupdate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.ProblemView;

/**
 * A problem, told to a person.
 *
 * @param title what is wrong
 * @param detail what to do about it
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(String title, String detail) implements TemplateInstance {

    /** A room's problem comes in the reader's words already; what went wrong before any room was asked gets them here. */
    static ProblemPage of(ProblemView problem, Language language) {
        if (!StandardProblems.isOne(problem)) {
            return new ProblemPage(problem.title(), problem.detail());
        }
        Trouble trouble = Trouble.of(problem.status());
        TroubleMessages words = Words.in(language, TroubleMessages.class);
        return new ProblemPage(words.title(trouble), words.detail(trouble));
    }
}
