package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.delivery.ReadDeliveries;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.restore.ConfirmRestore;
import org.casereviewupdate.restore.RestoreView;

/** Gathers from the rooms below what goes no further without a person. */
@Singleton
class Errands {

    private final ConfirmRestore restore;
    private final ReadIssues issues;
    private final ReadDeliveries deliveries;
    private final Moments moments;

    Errands(ConfirmRestore restore, ReadIssues issues, ReadDeliveries deliveries, Moments moments) {
        this.restore = restore;
        this.issues = issues;
        this.deliveries = deliveries;
        this.moments = moments;
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
        issues.open().stream().map(this::errand).flatMap(Optional::stream).forEach(errands::add);
        deliveries
                .uncertain()
                .forEach((issue, many) -> errands.add(new Errand(
                        Words.grouped(many) + (many == 1 ? " delivery is" : " deliveries are")
                                + " uncertain: handed over, and the answer never came.",
                        "/console/issues/" + issue + "#uncertain-title",
                        "Say what became of " + (many == 1 ? "it" : "them"))));
        return errands;
    }

    private Optional<Errand> errand(IssueView issue) {
        String path = "/console/issues/" + issue.id();
        return switch (issue.status()) {
            case HALTED ->
                Optional.of(new Errand(
                        "“" + name(issue) + "” is halted. " + Objects.requireNonNullElse(issue.reason(), "") + ".",
                        path,
                        "Resume or cancel it"));
            case MISSED ->
                Optional.of(
                        new Errand(name(issue) + " was missed and was not sent by itself.", path, "Send or cancel it"));
            case COMPILED ->
                issue.releaseAt() == null
                        ? Optional.of(
                                new Errand("“" + name(issue) + "” waits to be released.", path, "Look and release"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String name(IssueView issue) {
        if (issue.subject() != null) {
            return issue.subject();
        }
        return issue.period() == null ? "An extra issue" : moments.month(issue.period());
    }
}
