package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ImportReviews.Upload;
import org.jboss.logging.Logger;

/** Works at the files that were handed in, one after the other, and notes in each row how far it is. */
@Singleton
class WorkImports {

    private static final Logger LOG = Logger.getLogger(WorkImports.class);

    /** A batch of rows takes less than a second. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 3;

    private final ImportFiles files;
    private final ImportReports reports;
    private final ImportReviews reviews;
    private final ImportBriefings briefings;
    private final Clock clock;

    WorkImports(
            ImportFiles files, ImportReports reports, ImportReviews reviews, ImportBriefings briefings, Clock clock) {
        this.files = files;
        this.reports = reports;
        this.reviews = reviews;
        this.briefings = briefings;
        this.clock = clock;
    }

    /** Works at the file that has waited longest; false if none waits. */
    boolean next() {
        Optional<ImportFile.Work> work = QuarkusTransaction.requiringNew()
                .call(() -> files.takeUp(clock.instant(), clock.instant().minus(SILENCE)));
        work.ifPresent(this::attempt);
        return work.isPresent();
    }

    private void attempt(ImportFile.Work work) {
        try {
            ImportReport report = run(work);
            if (!report.stored()) {
                note(work.id(), file -> file.checked(reports.write(report), notApplied(report)));
            }
        } catch (Problem unreadable) {
            note(work.id(), file -> file.refused(unreadable.view().detail()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The import %s failed at attempt %d", work.id(), work.attempts());
            if (work.attempts() >= MOST_ATTEMPTS) {
                note(work.id(), file -> file.refused("The program failed at it. Nothing of it is stored."));
            }
        }
    }

    private ImportReport run(ImportFile.Work work) {
        ImportOrder order =
                new ImportOrder(new ImportOptions(null, work.mode(), work.badRows()), work.actor(), told(work.id()));
        ByteArrayInputStream content = new ByteArrayInputStream(work.file().content());
        ImportFormat format = ImportFormat.recognise(work.file().content());
        return switch (work.file().shelf()) {
            case REVIEWS -> reviews.run(new Upload(content, format, work.file().kind()), order);
            case BRIEFINGS -> briefings.run(content, format, order);
        };
    }

    /** The rows of a report were good once, and the catalogue has gone on. */
    private static String notApplied(ImportReport report) {
        return report.dryRun() ? "" : "It was not applied: by now " + report.rejected() + " of its rows are bad.";
    }

    private ImportProgress told(UUID id) {
        return new ImportProgress() {
            @Override
            public void reached(int rows) {
                // In a transaction of its own, so that others see it at once.
                if (!QuarkusTransaction.requiringNew().call(() -> files.reached(id, rows, clock.instant()))) {
                    throw new NoSuchImport();
                }
            }

            @Override
            public void stored(ImportReport report) {
                files.existing(id).applied(reports.write(report));
            }
        };
    }

    private void note(UUID id, Consumer<ImportFile> change) {
        QuarkusTransaction.requiringNew().run(() -> files.findByIdOptional(id).ifPresent(change));
    }
}
