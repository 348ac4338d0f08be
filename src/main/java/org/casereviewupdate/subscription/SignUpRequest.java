package org.casereviewupdate.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A form that was sent in and that nobody has looked at yet. */
@Entity
@Table(name = "sign_up")
class SignUpRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String address;
    private Instant at;
    private @Nullable String wordingHash;
    private String language;

    @Enumerated(EnumType.STRING)
    private Detail detail;

    private @Nullable Long interestId;
    private String page;

    @Enumerated(EnumType.STRING)
    private ConsentSource source;

    private @Nullable String network;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected SignUpRequest() {}

    SignUpRequest(EmailAddress address, NewSignUp form, ChoiceKey choice, Instant now) {
        this.address = address.text();
        this.at = now;
        this.wordingHash = form.wordingHash();
        this.language = choice.language().code();
        this.detail = choice.detail();
        this.interestId = choice.interest();
        this.page = form.page();
        this.source = form.source();
    }

    /** Notes the fingerprint of the network it came from. */
    SignUpRequest from(String fingerprint) {
        network = fingerprint;
        return this;
    }

    /** What is stored, in the order of {@link SignUpStatement}. */
    List<@Nullable Object> columns() {
        return Arrays.asList(address, at, wordingHash, language, detail, interestId, page, source, network);
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    Instant at() {
        return at;
    }

    @Nullable
    String wordingHash() {
        return wordingHash;
    }

    Language language() {
        return Language.stored(language);
    }

    ChoiceKey choice() {
        return new ChoiceKey(Language.stored(language), detail, interestId);
    }

    String page() {
        return page;
    }

    ConsentSource source() {
        return source;
    }

    /** The fingerprint of the network it came from. */
    String network() {
        return network == null ? "" : network;
    }
}
