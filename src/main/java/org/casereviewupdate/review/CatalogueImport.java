package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.vocabulary.Subjects;

/** Imports a file: all of it in one transaction, which is rolled back if nothing is to be stored. */
@Singleton
class CatalogueImport {

    /** In seconds. A file of 50,000 new rows and 15 MB took 20 on two cores. */
    private static final int LONGEST = 600;

    private final SourceReferences references;
    private final Subjects subjects;
    private final AuditTrail audit;

    CatalogueImport(SourceReferences references, Subjects subjects, AuditTrail audit) {
        this.references = references;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** Takes in what a source brings, which has to be here in full: a slow sender must not hold a connection. */
    <N extends NewRecord> ImportReport run(Shelf<N> shelf, Source<N> received, ImportOrder order) {
        try (Source<N> source = received) {
            return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> store(shelf, source, order));
        } catch (NothingStored undone) {
            return undone.report;
        }
    }

    private <N extends NewRecord> ImportReport store(Shelf<N> shelf, Source<N> source, ImportOrder order) {
        references.takeTurn();
        ImportReport report = new ImportRun<>(shelf, subjects.vocabulary(), order).over(source);
        if (!report.stored()) {
            throw new NothingStored(report);
        }
        audit.record(
                order.actor(),
                shelf.name() + ".imported",
                "import",
                "created " + report.created() + ", changed " + report.changed() + ", unchanged " + report.unchanged()
                        + ", rejected " + report.rejected());
        order.progress().stored(report);
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
