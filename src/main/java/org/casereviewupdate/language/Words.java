package org.casereviewupdate.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Gives Java code what templates write as {@code {bundle:message}}. */
public final class Words {

    private Words() {}

    /** The messages of a bundle in one language. */
    public static <T> T in(Language language, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.code()));
    }
}
