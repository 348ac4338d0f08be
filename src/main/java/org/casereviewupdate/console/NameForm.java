package org.casereviewupdate.console;

import java.util.Arrays;
import java.util.Map;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.NewName;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An area or a body as it stands in the form: everything as it was typed, lists one entry a line. */
class NameForm {

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String welsh;

    @RestForm
    @Nullable
    String nation;

    @RestForm
    @Nullable
    String synonyms;

    @RestForm
    @Nullable
    String successors;

    /** A form with a name in it that is to be entered. */
    static NameForm of(@Nullable String kind, @Nullable String name) {
        NameForm form = new NameForm();
        form.kind = kind;
        form.name = name;
        return form;
    }

    NameKind kind() {
        return NameKind.BODY.name().equals(kind) ? NameKind.BODY : NameKind.AREA;
    }

    /** What was typed, to be shown again. */
    Typed typed() {
        return new Typed(Map.of(
                "kind", kind().name(),
                "name", Lines.text(name),
                "welsh", Lines.text(welsh),
                "nation", Lines.text(nation),
                "synonyms", Lines.text(synonyms),
                "successors", Lines.text(successors)));
    }

    NewName wanted() {
        return new NewName(
                Lines.text(name),
                welsh,
                Arrays.stream(Nation.values())
                        .filter(known -> known.name().equals(nation))
                        .findFirst()
                        .orElse(null),
                Lines.read(synonyms),
                Lines.read(successors));
    }
}
