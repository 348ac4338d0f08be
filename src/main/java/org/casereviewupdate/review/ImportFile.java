package org.casereviewupdate.review;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportOptions.Mode;
import org.casereviewupdate.vocabulary.ReviewType;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A file that was handed in. */
@Entity
@Table(name = "import_file")
class ImportFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Enumerated(EnumType.STRING)
    private ImportShelf shelf = ImportShelf.REVIEWS;

    private String name = "";

    /** Megabytes, which who only asks how far it is need not wait for. */
    @Basic(fetch = FetchType.LAZY)
    private byte[] content = {};

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewType kind;

    @Column(name = "handed_in_at")
    private Instant handedInAt = Instant.EPOCH;

    @Column(name = "handed_in_by")
    private String handedInBy = "";

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.CHECKING;

    @Enumerated(EnumType.STRING)
    @Column(name = "bad_rows")
    private @Nullable BadRows badRows;

    @Column(name = "applied_by")
    private @Nullable String appliedBy;

    @Column(name = "rows_done")
    private int rowsDone;

    @Column(name = "worked_at")
    private @Nullable Instant workedAt;

    private int attempts;

    private @Nullable String report;

    private String trouble = "";

    /** For Hibernate. */
    protected ImportFile() {}

    ImportFile(NewImport handedIn, String actor, Instant now) {
        this.shelf = handedIn.shelf();
        this.name = handedIn.name();
        this.content = handedIn.content();
        this.kind = handedIn.kind();
        this.handedInAt = now;
        this.handedInBy = actor;
    }

    /** What is to be done with it now. */
    Work work() {
        boolean applying = state == ImportState.APPLYING;
        return new Work(
                id(),
                new NewImport(shelf, name, content, kind),
                applying ? Mode.STORE : Mode.DRY_RUN,
                applying ? Objects.requireNonNull(badRows) : BadRows.SKIP,
                applying ? Objects.requireNonNull(appliedBy) : handedInBy,
                attempts);
    }

    /** Somebody says to apply it. Saying it again changes nothing. */
    void apply(BadRows badRows, String actor) {
        if (state != ImportState.CHECKED) {
            return;
        }
        this.state = ImportState.APPLYING;
        this.badRows = badRows;
        this.appliedBy = actor;
        this.rowsDone = 0;
        this.workedAt = null;
        this.attempts = 0;
        this.trouble = "";
    }

    /** It is known what it would do. */
    void checked(String report, String trouble) {
        this.state = ImportState.CHECKED;
        this.report = report;
        this.trouble = trouble;
    }

    /** It is done, and its bytes are of no use any more. */
    void applied(String report) {
        this.state = ImportState.APPLIED;
        this.report = report;
        this.content = new byte[0];
    }

    void refused(String why) {
        this.state = ImportState.REFUSED;
        this.trouble = why;
        this.content = new byte[0];
    }

    UUID id() {
        return Objects.requireNonNull(id, "has been saved");
    }

    @Nullable
    String report() {
        return report;
    }

    StagedImport with(@Nullable ImportReport told) {
        return new StagedImport(id(), shelf, name, handedInAt, handedInBy, state, rowsDone, told, trouble);
    }

    /**
     * What somebody has taken up.
     *
     * @param id the file's id
     * @param file the file
     * @param mode whether anything is to be stored
     * @param badRows what becomes of the good rows of a file that has bad ones
     * @param actor on whose word
     * @param attempts how often it has been taken up, this time included
     */
    record Work(UUID id, NewImport file, Mode mode, BadRows badRows, String actor, int attempts) {}
}
