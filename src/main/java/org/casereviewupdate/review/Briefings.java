package org.casereviewupdate.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The thematic briefings of the catalogue. */
@Singleton
class Briefings implements PanacheRepositoryBase<Briefing, UUID> {

    /** The briefings that readers may see, newest first. */
    List<Briefing> published() {
        return list("withdrawnAt is null order by published desc, title, id");
    }

    /** A briefing that readers may see. */
    Briefing published(UUID id) {
        Briefing briefing = findByIdOptional(id).orElseThrow(BriefingNotFound::new);
        if (briefing.isWithdrawn()) {
            throw new BriefingWithdrawn();
        }
        return briefing;
    }

    /** A briefing to be changed, which nobody else can change until the transaction ends. */
    Briefing toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(BriefingNotFound::new);
    }

    Optional<Briefing> bySourceReference(String reference) {
        return find("sourceReference", reference).firstResultOptional();
    }

    Map<String, Briefing> bySourceReference(Collection<String> references) {
        return list("sourceReference in ?1", references).stream()
                .collect(Collectors.toMap(Briefing::requiredSourceReference, Function.identity()));
    }
}
