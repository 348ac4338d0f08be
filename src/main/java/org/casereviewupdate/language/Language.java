package org.casereviewupdate.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that everything a reader sees exists in. */
public enum Language {
    /** What is spoken where nothing else is asked for. */
    ENGLISH("en", "GB"),
    WELSH("cy", "GB");

    private final Locale locale;

    Language(String code, String country) {
        this.locale = new Locale.Builder().setLanguage(code).setRegion(country).build();
    }

    /** Its code in HTML, HTTP and the database: {@code en} or {@code cy}. */
    public String code() {
        return locale.getLanguage();
    }

    /** Where dates and message bundles find it. */
    public Locale locale() {
        return locale;
    }

    /** The other one, to switch to. */
    public Language other() {
        return this == ENGLISH ? WELSH : ENGLISH;
    }

    /** The language that a tag such as {@code cy-GB} asks for, if it is one of the two. */
    public static Optional<Language> named(@Nullable String tag) {
        return tag == null ? Optional.empty() : spokenIn(Locale.forLanguageTag(tag.strip()));
    }

    /** The language of a page or mail as its template knows it. */
    public static Language of(@Nullable Locale locale) {
        return locale == null ? ENGLISH : spokenIn(locale).orElse(ENGLISH);
    }

    /** The language under a code that was stored. */
    public static Language stored(String code) {
        return named(code).orElseThrow(() -> new IllegalArgumentException("No language of ours: " + code));
    }

    private static Optional<Language> spokenIn(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst();
    }
}
