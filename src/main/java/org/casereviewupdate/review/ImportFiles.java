package org.casereviewupdate.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The files that were handed in. */
@Singleton
class ImportFiles implements PanacheRepositoryBase<ImportFile, UUID> {

    ImportFile existing(UUID id) {
        return findByIdOptional(id).orElseThrow(NoSuchImport::new);
    }

    List<ImportFile> newestFirst() {
        return listAll(Sort.descending("handedInAt", "id"));
    }

    void deleteBefore(Instant instant) {
        delete("handedInAt < ?1", instant);
    }

    /**
     * Takes up the file that has waited longest, so that no other copy of the program does.
     *
     * @param silentSince a copy that has not been heard of since is gone, and what it was at is taken up anew
     */
    Optional<ImportFile.Work> takeUp(Instant now, Instant silentSince) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        update import_file
                        set worked_at = :now, attempts = attempts + 1
                        where id = (
                            select id
                            from import_file
                            where state in ('CHECKING', 'APPLYING')
                                and (worked_at is null or worked_at < :silent)
                            order by handed_in_at
                            limit 1
                            for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("silent", silentSince)
                .getResultStream()
                .findFirst()
                .map(id -> existing(id).work());
    }

    /** Notes how far it is; false if nobody wants it any more. */
    boolean reached(UUID id, int rows, Instant now) {
        return update("rowsDone = ?1, workedAt = ?2 where id = ?3", rows, now, id) == 1;
    }
}
