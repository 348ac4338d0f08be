package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.review.spreadsheet.Table;

/** Imports a table: all of it in one transaction, which is rolled back if nothing is to be stored. */
@Singleton
class TableImport {

    /** In seconds. The largest file took 40 on two slow cores. */
    private static final int LONGEST = 600;

    private final CaseReviews reviews;
    private final Subjects subjects;
    private final AuditTrail audit;

    TableImport(CaseReviews reviews, Subjects subjects, AuditTrail audit) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.audit = audit;
    }

    <N> ImportReport run(Shelf<N> shelf, InputStream file, ImportOptions options, String actor) {
        // The file is here in full before the transaction begins: a slow sender must not hold a connection.
        try (Table table = Table.receive(file, options.charset(), shelf.columns())) {
            shelf.check(table);
            return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> store(shelf, table, options, actor));
        }
    }

    private <N> ImportReport store(Shelf<N> shelf, Table table, ImportOptions options, String actor) {
        reviews.takeTurn();
        ImportReport report = new ImportRun<>(shelf, subjects.vocabulary()).over(table, options);
        if (report.stored()) {
            audit.record(
                    actor,
                    shelf.name() + ".imported",
                    "import",
                    "created " + report.created() + ", changed " + report.changed() + ", unchanged "
                            + report.unchanged() + ", rejected " + report.rejected());
        } else {
            QuarkusTransaction.setRollbackOnly();
        }
        return report;
    }
}
