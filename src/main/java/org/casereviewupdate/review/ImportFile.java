package org.casereviewupdate.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A file that was handed in and not yet applied. */
@Entity
@Table(name = "import_file")
class ImportFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Enumerated(EnumType.STRING)
    private ImportShelf shelf = ImportShelf.REVIEWS;

    private String name = "";
    private byte[] content = {};

    @Column(name = "handed_in_at")
    private Instant handedInAt = Instant.EPOCH;

    @Column(name = "handed_in_by")
    private String handedInBy = "";

    /** For Hibernate. */
    protected ImportFile() {}

    ImportFile(NewImport handedIn, String actor, Instant now) {
        this.shelf = handedIn.shelf();
        this.name = handedIn.name();
        this.content = handedIn.content();
        this.handedInAt = now;
        this.handedInBy = actor;
    }

    NewImport again() {
        return new NewImport(shelf, name, content);
    }

    StagedImport with(ImportReport report) {
        return new StagedImport(Objects.requireNonNull(id), shelf, name, handedInAt, report);
    }
}
