package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.review.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Subjects;

/** Imports a table: all of it in one transaction, which is rolled back if nothing is to be stored. */
@Singleton
class TableImport {

    /** In seconds. A file of 50,000 new rows and 15 MB took 20 on two cores. */
    private static final int LONGEST = 600;

    private final SourceReferences references;
    private final Subjects subjects;
    private final AuditTrail audit;

    TableImport(SourceReferences references, Subjects subjects, AuditTrail audit) {
        this.references = references;
        this.subjects = subjects;
        this.audit = audit;
    }

    <N> ImportReport run(Shelf<N> shelf, InputStream file, ImportOptions options, String actor) {
        // The file is here in full before the transaction begins: a slow sender must not hold a connection.
        try (Table table = Table.receive(file, options.charset(), shelf.columns())) {
            shelf.check(table);
            return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> store(shelf, table, options, actor));
        } catch (NothingStored undone) {
            return undone.report;
        }
    }

    private <N> ImportReport store(Shelf<N> shelf, Table table, ImportOptions options, String actor) {
        references.takeTurn();
        ImportReport report = new ImportRun<>(shelf, subjects.vocabulary()).over(table, options);
        if (!report.stored()) {
            throw new NothingStored(report);
        }
        audit.record(
                actor,
                shelf.name() + ".imported",
                "import",
                "created " + report.created() + ", changed " + report.changed() + ", unchanged " + report.unchanged()
                        + ", rejected " + report.rejected());
        return report;
    }

    /** Carries the report out of the transaction that it undoes. */
    private static final class NothingStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        NothingStored(ImportReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }
}
