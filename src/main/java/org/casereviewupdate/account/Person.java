package org.casereviewupdate.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.token.Seals;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. */
@Entity
@Table(name = "person")
class Person {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String name = "";

    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String issuer;

    private @Nullable String subject;

    @Column(name = "second_factor")
    private byte @Nullable [] secondFactor;

    @Column(name = "second_factor_step")
    private long secondFactorStep;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Column(name = "signed_in_at")
    private @Nullable Instant signedInAt;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    protected Person() {}

    Person(String name, @Nullable EmailAddress email, Role role, String createdBy, Instant now) {
        this.name = name;
        this.email = email == null ? null : email.text();
        this.emailKey = email == null ? null : email.key();
        this.role = role;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** From now on known by what the organisation's own sign-in calls them. */
    void comesFrom(String issuer, String subject) {
        this.issuer = issuer;
        this.subject = subject;
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    void setRole(Role role) {
        this.role = role;
    }

    void lock(Instant now) {
        if (lockedAt == null) {
            lockedAt = now;
        }
    }

    void unlock() {
        lockedAt = null;
    }

    void setSecondFactor(byte[] key, long step, Seals seals) {
        secondFactor = SecondFactorKey.sealed(key, id(), seals);
        secondFactorStep = step;
    }

    void dropSecondFactor() {
        secondFactor = null;
    }

    /** Takes a code of the second factor, each at most once. */
    boolean accepts(String code, Instant now, Seals seals) {
        Optional<Long> step = secondFactorKey(seals)
                .flatMap(key -> OneTimeCode.step(key, code, now))
                .filter(found -> found > secondFactorStep);
        step.ifPresent(found -> secondFactorStep = found);
        return step.isPresent();
    }

    /** Seals the key of the second factor under the key that signs; false if it cannot be opened any more. */
    boolean sealAnew(Seals seals) {
        Optional<byte[]> key = secondFactorKey(seals);
        if (key.isPresent() && SecondFactorKey.isOutdated(Objects.requireNonNull(secondFactor), seals)) {
            secondFactor = SecondFactorKey.sealed(key.get(), id(), seals);
        }
        return key.isPresent();
    }

    private Optional<byte[]> secondFactorKey(Seals seals) {
        return Optional.ofNullable(secondFactor).flatMap(kept -> SecondFactorKey.opened(kept, id(), seals));
    }

    void signedIn(Instant now) {
        signedInAt = now;
    }

    UUID id() {
        return Objects.requireNonNull(id, "has been saved");
    }

    /** The name under which their deeds are recorded. */
    String actor() {
        return "person:" + id();
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    boolean isLocked() {
        return lockedAt != null;
    }

    boolean hasSecondFactor() {
        return secondFactor != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    PersonView view() {
        return new PersonView(id(), name, email, role, standing(), hasSecondFactor(), issuer != null, signedInAt);
    }

    private PersonView.Standing standing() {
        if (lockedAt != null) {
            return PersonView.Standing.LOCKED;
        }
        return passwordHash == null && issuer == null ? PersonView.Standing.INVITED : PersonView.Standing.ACTIVE;
    }
}
