package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.casereviewupdate.publisher.PublisherConfig;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The words that are agreed to: the pages show them from here, and the evidence keeps them from here. */
@Singleton
class Wordings {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final PublisherConfig publisher;
    private final Session database;

    Wordings(PublisherConfig publisher, Session database) {
        this.publisher = publisher;
        this.database = database;
    }

    /** Beside the button of the sign-up form. */
    Wording signUp() {
        return new Wording(
                "sign-up-1",
                "en",
                List.of(
                        "We use your address to send you " + publisher.newsletter()
                                + ", and for nothing else. We pass it to nobody.",
                        "First we send you one email to make sure that the address is yours. Nothing further comes until you"
                                + " press the button on the page it links to."));
    }

    /** Beside the button of the confirmation page. */
    Wording confirm() {
        return new Wording(
                "confirm-1",
                "en",
                List.of(
                        "By pressing the button you agree that " + publisher.organisation() + " sends "
                                + publisher.newsletter()
                                + " to your address: once a month, and now and then an issue in between.",
                        "You can stop at any time. Every email has a link for it, which works at once."));
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

    /** The hash that a form brought back, if the form was ours; otherwise that of today's words. */
    String shown(@Nullable String hash, Instant now) {
        boolean known = hash != null
                && HASH.matcher(hash).matches()
                && database.createNativeQuery(
                                "select exists (select from consent_wording where hash = :hash)", Boolean.class)
                        .setParameter("hash", hash)
                        .getSingleResult();
        return known && hash != null ? hash : keep(signUp(), now);
    }
}
