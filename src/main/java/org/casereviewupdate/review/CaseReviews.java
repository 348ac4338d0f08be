package org.casereviewupdate.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The case reviews of the catalogue. */
@Singleton
class CaseReviews implements PanacheRepositoryBase<CaseReview, UUID> {

    /** A record that readers may see. */
    CaseReview published(UUID id) {
        CaseReview review = findByIdOptional(id).orElseThrow(ReviewNotFound::new);
        if (review.isWithdrawn()) {
            throw new ReviewWithdrawn();
        }
        return review;
    }

    /** A record to be changed, which nobody else can change until the transaction ends. */
    CaseReview toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ReviewNotFound::new);
    }

    /** The records added from one day on and before another. */
    List<CaseReview> added(LocalDate from, LocalDate before) {
        return list(
                "addedOn >= ?1 and addedOn < ?2 and withdrawnAt is null order by addedOn, year, bodies, name, id",
                from,
                before);
    }

    /** Which records those are, the first added first. */
    List<UUID> idsAdded(LocalDate from, LocalDate before) {
        return find(
                        "select id from CaseReview where addedOn >= ?1 and addedOn < ?2 and withdrawnAt is null order by addedOn, id",
                        from,
                        before)
                .project(UUID.class)
                .list();
    }

    List<CaseReview> published(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 and withdrawnAt is null order by addedOn, year, bodies, name, id", ids);
    }

    Optional<CaseReview> bySourceReference(String reference) {
        return find("sourceReference", reference).firstResultOptional();
    }

    /** Those that a file names by our own ids, under the names that it gives them. */
    Map<String, CaseReview> byOwnId(Collection<String> references) {
        List<UUID> ids = references.stream().flatMap(OwnId::read).toList();
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and sourceReference is null", ids).stream()
                        .collect(Collectors.toMap(review -> OwnId.of(review.id()), Function.identity()));
    }

    Map<String, CaseReview> bySourceReference(Collection<String> references) {
        return list("sourceReference in ?1", references).stream()
                .collect(Collectors.toMap(CaseReview::requiredSourceReference, Function.identity()));
    }
}
