package org.casereviewupdate.vocabulary;

import java.util.Locale;

/** The second language of the collection. */
final class Welsh {

    static final Locale LANGUAGE = Locale.forLanguageTag("cy");

    private Welsh() {}

    static boolean isMeant(Locale language) {
        return language.getLanguage().equals(LANGUAGE.getLanguage());
    }
}
