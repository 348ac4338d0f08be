package org.casereviewupdate.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A key that a person or a program works with. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    private String label = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    @Column(name = "secret_hash")
    private String secretHash = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String label, Role role, Secret secret, String createdBy, Instant now) {
        this.label = label;
        this.role = role;
        this.secretHash = secret.hash();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void expiresAt(Instant moment) {
        expiresAt = moment;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** The name under which its deeds are recorded. */
    String actor() {
        return "key:" + id;
    }

    boolean isNotedSince(Instant moment) {
        return usedAt != null && usedAt.isAfter(moment);
    }

    void used(Instant now) {
        usedAt = now;
    }

    Role role() {
        return role;
    }

    ApiKeyView view() {
        return new ApiKeyView(
                java.util.Objects.requireNonNull(id), label, role, createdAt, expiresAt, usedAt, revokedAt);
    }
}
