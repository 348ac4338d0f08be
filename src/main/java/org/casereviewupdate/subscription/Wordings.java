package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The words that are agreed to: the pages show them from here, and the evidence keeps them from here. */
@Singleton
class Wordings {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Session database;

    Wordings(Session database) {
        this.database = database;
    }

    /** Beside the button of the sign-up form. */
    Wording signUp(Language language) {
        SignUpMessages words = Words.in(language, SignUpMessages.class);
        return new Wording("sign-up-1", language.code(), List.of(words.agreeUse(), words.agreeFirst()));
    }

    /** Beside the button of the confirmation page. */
    Wording confirm(Language language) {
        ConfirmMessages words = Words.in(language, ConfirmMessages.class);
        return new Wording("confirm-1", language.code(), List.of(words.agreeSends(), words.agreeStop()));
    }

    /** Keeps words so that their hash leads to them, and gives the hash. */
    String keep(Wording wording, Instant now) {
        database.createNativeMutationQuery("""
            insert into consent_wording (hash, version, language, text, first_shown_at)
            values (:hash, :version, :language, :text, :now)
            on conflict (hash) do nothing
            """)
                .setParameter("hash", wording.hash())
                .setParameter("version", wording.version())
                .setParameter("language", wording.language())
                .setParameter("text", wording.text())
                .setParameter("now", now)
                .executeUpdate();
        return wording.hash();
    }

    /** Whether something may be the hash of words; else it stands for none, and is not worth keeping. */
    static boolean isHash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches();
    }

    /** The hash that a form brought back, if the form was ours; otherwise that of today's words. */
    String shown(@Nullable String hash, Language language, Instant now) {
        boolean known = isHash(hash)
                && database.createNativeQuery(
                                "select exists (select from consent_wording where hash = :hash)", Boolean.class)
                        .setParameter("hash", hash)
                        .getSingleResult();
        return known && hash != null ? hash : keep(signUp(language), now);
    }
}
