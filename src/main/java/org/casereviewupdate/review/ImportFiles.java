package org.casereviewupdate.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The files that wait to be applied. */
@Singleton
class ImportFiles implements PanacheRepositoryBase<ImportFile, UUID> {

    ImportFile existing(UUID id) {
        return findByIdOptional(id).orElseThrow(NoSuchImport::new);
    }

    void deleteBefore(Instant instant) {
        delete("handedInAt < ?1", instant);
    }
}
