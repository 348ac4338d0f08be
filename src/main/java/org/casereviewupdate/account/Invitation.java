package org.casereviewupdate.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A link by which somebody sets a password. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "secret_hash")
    private String secretHash = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    protected Invitation() {}

    Invitation(@Nullable Person person, Secret secret, Instant now, Duration works) {
        this.personId = person == null ? null : person.id();
        this.secretHash = secret.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(works);
    }

    /** What is told of it, this once. */
    InvitedPerson told(Person person, Secret secret) {
        return new InvitedPerson(person.view(), Objects.requireNonNull(id, "has been saved"), secret.text(), expiresAt);
    }

    /** Whom it is for; nobody if it makes the first admin. */
    Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }
}
