package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.complaint.DataComplaint;
import org.casereviewupdate.complaint.DataComplaints;
import org.casereviewupdate.delivery.ReadDeliveries;
import org.casereviewupdate.restore.ConfirmRestore;
import org.casereviewupdate.restore.RestoreView;
import org.casereviewupdate.review.DeadLinks;

/** Gathers from the rooms below what goes no further without a person. */
@Singleton
class Errands {

    private final ConfirmRestore restore;
    private final IssueErrands issues;
    private final ReadDeliveries deliveries;
    private final DataComplaints complaints;
    private final DeadLinks links;
    private final Moments moments;
    private final Look look;

    Errands(
            ConfirmRestore restore,
            IssueErrands issues,
            ReadDeliveries deliveries,
            DataComplaints complaints,
            DeadLinks links,
            Moments moments,
            Look look) {
        this.restore = restore;
        this.issues = issues;
        this.deliveries = deliveries;
        this.complaints = complaints;
        this.links = links;
        this.moments = moments;
        this.look = look;
    }

    /** The most urgent first. */
    List<Errand> all() {
        List<Errand> errands = new ArrayList<>();
        RestoreView restored = restore.look();
        if (restored.unconfirmed()) {
            errands.add(new Errand(
                    "A backup looks restored (" + restored.because()
                            + "). No issue leaves until an admin has looked at the issues and confirmed.",
                    "/console/restore",
                    "Look and confirm"));
        }
        errands.addAll(issues.all());
        deliveries
                .uncertain()
                .forEach((issue, many) -> errands.add(new Errand(
                        counted(many, "delivery is", "deliveries are")
                                + " uncertain: handed over, and the answer never came.",
                        "/console/issues/" + issue + "#uncertain-title",
                        "Say what became of " + (many == 1 ? "it" : "them"))));
        complaints.open().stream()
                .filter(DataComplaint::isDue)
                .map(this::errand)
                .forEach(errands::add);
        long dead = links.count();
        if (dead > 0) {
            errands.add(new Errand(
                    counted(dead, "link in the catalogue leads", "links in the catalogue lead") + " nowhere any more.",
                    LinkPages.PATH,
                    "See which"));
        }
        return errands;
    }

    private Errand errand(DataComplaint complaint) {
        return new Errand(
                "A complaint about data has to be acknowledged by " + moments.day(complaint.dueOn()) + ".",
                look.isAdmin() ? ComplaintPages.PATH : "",
                "Look it up");
    }

    private static String counted(long many, String one, String more) {
        return Words.grouped(many) + " " + (many == 1 ? one : more);
    }
}
