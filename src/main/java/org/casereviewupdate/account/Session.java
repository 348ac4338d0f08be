package org.casereviewupdate.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A browser that is signed in. */
@Entity
@Table(name = "session")
class Session {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @Column(name = "secret_hash")
    private String secretHash = "";

    @Column(name = "second_factor_due")
    private boolean secondFactorDue;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "seen_at")
    private Instant seenAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    protected Session() {}

    private Session(Person person, Secret secret, Instant now, Duration longest) {
        this.personId = person.id();
        this.secretHash = secret.hash();
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(longest);
    }

    /** Somebody has proved who they are. */
    static Session open(Person person, Secret secret, Instant now, Duration longest) {
        Session session = new Session(person, secret, now, longest);
        session.provedAt = now;
        return session;
    }

    /** Somebody has proved half of it, and opens nothing with that but the page for the other half. */
    static Session halfOpen(Person person, Secret secret, Instant now, Duration longest) {
        Session session = new Session(person, secret, now, longest);
        session.secondFactorDue = true;
        return session;
    }

    void proved(Instant now) {
        provedAt = now;
    }

    UUID id() {
        return Objects.requireNonNull(id, "has been saved");
    }

    UUID personId() {
        return personId;
    }

    boolean isSecondFactorDue() {
        return secondFactorDue;
    }

    Instant seenAt() {
        return seenAt;
    }

    @Nullable
    Instant provedAt() {
        return provedAt;
    }
}
