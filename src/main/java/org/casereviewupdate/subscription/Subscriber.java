package org.casereviewupdate.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One address and its standing agreement. */
@Entity
class Subscriber {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private SubscriberStatus status;

    private @Nullable String address;
    private @Nullable String addressKey;
    private byte[] addressHash;
    private String lawfulBasis;
    private String language;

    @Enumerated(EnumType.STRING)
    private Detail detail;

    private @Nullable Long interestId;
    private Instant createdAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant addressSince;
    private @Nullable Instant endedAt;
    private @Nullable Instant pausedUntil;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected Subscriber() {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first insert
    private Subscriber(EmailAddress address, byte[] hash, Language language, Instant now) {
        this.address = address.text();
        this.addressKey = address.key();
        this.addressHash = hash.clone();
        this.language = language.code();
        this.createdAt = now;
        this.status = SubscriberStatus.PENDING;
        this.lawfulBasis = "CONSENT";
        this.detail = Detail.FULL;
    }

    /** Somebody asked for the newsletter at this address; the owner of the mailbox has yet to agree. */
    static Subscriber pending(EmailAddress address, byte[] hash, Language language, Instant now) {
        return new Subscriber(address, hash, language, now);
    }

    /** The same address is signed up once more: whoever does not receive the newsletter starts from the beginning. */
    void signUpAgain(EmailAddress spelling, Language chosenLanguage) {
        if (status == SubscriberStatus.CONFIRMED) {
            return; // a stranger who types the address must not end or alter the agreement
        }
        status = SubscriberStatus.PENDING;
        address = spelling.text();
        lawfulBasis = "CONSENT";
        language = chosenLanguage.code();
        confirmedAt = null;
        endedAt = null;
    }

    /** How the newsletter is wanted. */
    void choose(ChoiceKey wanted) {
        language = wanted.language().code();
        detail = wanted.detail();
        interestId = wanted.interest();
    }

    ChoiceKey choice() {
        return new ChoiceKey(Language.stored(language), detail, interestId);
    }

    /** The owner of the mailbox agrees. */
    void confirm(Instant now) {
        if (status == SubscriberStatus.CONFIRMED) {
            return; // a second press of the button is no error
        }
        if (status != SubscriberStatus.PENDING) {
            throw new IllegalStateException("A subscriber that is " + status + " has to sign up first");
        }
        status = SubscriberStatus.CONFIRMED;
        confirmedAt = now;
    }

    /** The owner of the mailbox agreed elsewhere, and there is a proof of it. */
    void confirmElsewhere(String basis, Instant now) {
        confirm(now);
        lawfulBasis = basis;
    }

    /** The owner of the mailbox no longer agrees; says whether anything changed. */
    boolean leave(Instant now) {
        if (status == SubscriberStatus.UNSUBSCRIBED || status == SubscriberStatus.ERASED) {
            return false;
        }
        status = SubscriberStatus.UNSUBSCRIBED;
        endedAt = now;
        return true;
    }

    /** Takes leaving back: everything is as it was before. */
    void comeBack() {
        if (status != SubscriberStatus.UNSUBSCRIBED || confirmedAt == null) {
            throw new IllegalStateException("A subscriber that is " + status + " has not left");
        }
        status = SubscriberStatus.CONFIRMED;
        endedAt = null;
    }

    /** Receives nothing until then; everything else stays as it is. */
    void pauseUntil(Instant then) {
        pausedUntil = then;
    }

    void resume() {
        pausedUntil = null;
    }

    /** Whether what was mailed then went to this address, and not to one that it has taken the place of. */
    boolean wasMailedHere(Instant then) {
        return addressSince == null || !then.isBefore(addressSince);
    }

    /** Another address takes the place of this one. */
    void moveTo(EmailAddress other, byte[] hash, Instant now) {
        addressSince = now;
        address = other.text();
        addressKey = other.key();
        addressHash = hash.clone();
    }

    /** Somebody else has taken the address over; of this agreement, which has ended, only the record stays. */
    void giveUpAddress(Instant now) {
        leave(now);
        address = null;
        addressKey = null;
    }

    /** Whether the owner of the mailbox ever agreed, so that there is something to show to them. */
    boolean hasAgreed() {
        return confirmedAt != null && address != null;
    }

    /** Nothing is sent, and the agreement stays on record. */
    void rest(Instant now) {
        if (status != SubscriberStatus.CONFIRMED) {
            throw new NothingToRest();
        }
        status = SubscriberStatus.SUSPENDED;
        endedAt = now;
    }

    /** The mailbox takes mail again. */
    void goOn() {
        if (status != SubscriberStatus.SUSPENDED || confirmedAt == null) {
            throw new NothingToRest();
        }
        status = SubscriberStatus.CONFIRMED;
        endedAt = null;
    }

    boolean isConfirmed() {
        return status == SubscriberStatus.CONFIRMED;
    }

    /** Whether the owner of the mailbox agreed and has stopped since. */
    boolean hasLeft() {
        return status == SubscriberStatus.UNSUBSCRIBED && confirmedAt != null;
    }

    boolean isPending() {
        return status == SubscriberStatus.PENDING;
    }

    UUID id() {
        return id;
    }

    SubscriberStatus status() {
        return status;
    }

    Language language() {
        return Language.stored(language);
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** Until when nothing is sent, if that is still to come. */
    Optional<Instant> pausedUntil(Instant now) {
        return Optional.ofNullable(pausedUntil).filter(until -> until.isAfter(now));
    }

    String lawfulBasis() {
        return lawfulBasis;
    }

    Instant createdAt() {
        return createdAt;
    }
}
