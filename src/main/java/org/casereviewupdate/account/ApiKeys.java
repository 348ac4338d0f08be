package org.casereviewupdate.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys there are. */
@Singleton
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    /** The key with this secret, if it still works. */
    Optional<ApiKey> working(Secret secret, Instant now) {
        return find(
                        "secretHash = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                        secret.hash(),
                        now)
                .firstResultOptional();
    }

    boolean anyAdmin(Instant now) {
        return count("role = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)", Role.ADMIN, now) > 0;
    }

    /** Every key, newest first; a team has few. */
    List<ApiKey> newestFirst() {
        return list("order by id desc");
    }
}
