package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Names;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.hibernate.query.MutationQuery;

/** The areas and bodies that some records carry, with all by which they are found. */
final class NamesInUse {

    private final Vocabulary vocabulary;
    private final List<String> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    NamesInUse(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(NameKind kind, String name) {
        Names known = vocabulary.names(kind);
        names.add(name);
        words.add(known.searchWords(name));
        if (kind == NameKind.AREA) {
            known.foundUnder(name).forEach(under -> {
                areas.add(name);
                found.add(under);
            });
        }
    }

    /** Fills them in. */
    MutationQuery bind(MutationQuery statement) {
        return statement
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("nameWords", words.toArray(String[]::new))
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("found", found.toArray(String[]::new));
    }
}
