package org.casereviewupdate.subscription;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.casereviewupdate.vocabulary.VocabularyChanged;
import org.jspecify.annotations.Nullable;

/** The terms that forms offer, kept at hand: the vocabulary changes with the program only, and public pages are asked for often. */
@Singleton
class Terms {

    private final Subjects subjects;
    private volatile @Nullable Vocabulary known;

    Terms(Subjects subjects) {
        this.subjects = subjects;
    }

    Vocabulary vocabulary() {
        Vocabulary current = known;
        if (current == null) {
            current = subjects.vocabulary();
            known = current;
        }
        return current;
    }

    void forget(@Observes VocabularyChanged event) {
        known = null;
    }
}
