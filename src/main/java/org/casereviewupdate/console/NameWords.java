package org.casereviewupdate.console;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.casereviewupdate.review.UnknownName;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Nation;

/** How the page of areas and bodies writes what it shows. */
@TemplateExtension
final class NameWords {

    private NameWords() {}

    static String code(NameKind kind) {
        return kind.name();
    }

    static String code(Nation nation) {
        return nation.name();
    }

    /** Where the form stands with the name in it. */
    static String formFor(UnknownName unknown) {
        return NamePages.PATH + "?kind=" + unknown.kind().name() + "&name="
                + URLEncoder.encode(unknown.name(), StandardCharsets.UTF_8) + "#name";
    }
}
