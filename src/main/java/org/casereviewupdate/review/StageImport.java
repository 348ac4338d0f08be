package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportOptions.Mode;

/**
 * An editor hands a table in, reads what it would do, and applies it now or another day. What it would do is found out anew at each look,
 * because the catalogue may have changed meanwhile.
 */
@Singleton
public class StageImport {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportFiles files;
    private final ImportReviews reviews;
    private final ImportBriefings briefings;
    private final Clock clock;

    StageImport(ImportFiles files, ImportReviews reviews, ImportBriefings briefings, Clock clock) {
        this.files = files;
        this.reviews = reviews;
        this.briefings = briefings;
        this.clock = clock;
    }

    /** Keeps a file that can be read; nothing of it is in the catalogue yet. */
    public StagedImport stage(NewImport handedIn, String actor) {
        ImportReport report = run(handedIn, Mode.DRY_RUN, BadRows.SKIP, actor);
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            files.deleteBefore(now.minus(KEPT));
            ImportFile file = new ImportFile(handedIn, actor, now);
            files.persist(file);
            return file.with(report);
        });
    }

    /**
     * What applying a file would do now.
     *
     * @throws NoSuchImport if it does not wait any more
     */
    public StagedImport look(UUID id, String actor) {
        ImportFile file = QuarkusTransaction.requiringNew().call(() -> files.existing(id));
        return file.with(run(file.again(), Mode.DRY_RUN, BadRows.SKIP, actor));
    }

    /**
     * Applies a file and forgets it.
     *
     * @param badRows what becomes of the good rows if there are bad ones; if the file is refused for them, it waits on
     * @throws NoSuchImport if it does not wait any more
     */
    public StagedImport apply(UUID id, BadRows badRows, String actor) {
        ImportFile file = QuarkusTransaction.requiringNew().call(() -> files.existing(id));
        ImportReport report = run(file.again(), Mode.STORE, badRows, actor);
        if (report.stored()) {
            drop(id);
        }
        return file.with(report);
    }

    /** Forgets a file; forgetting it again is no error. */
    public void drop(UUID id) {
        QuarkusTransaction.requiringNew().call(() -> files.deleteById(id));
    }

    private ImportReport run(NewImport handedIn, Mode mode, BadRows badRows, String actor) {
        ImportOptions options = new ImportOptions(null, mode, badRows);
        ByteArrayInputStream content = new ByteArrayInputStream(handedIn.content());
        return switch (handedIn.shelf()) {
            case REVIEWS -> reviews.run(content, options, actor);
            case BRIEFINGS -> briefings.run(content, options, actor);
        };
    }
}
