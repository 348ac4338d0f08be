package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casereviewupdate.issue.ApproveIssue;
import org.casereviewupdate.issue.CheckIssue;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;

/** The issues that go no further without a person, and why. */
@Singleton
class IssueErrands {

    private final ReadIssues issues;
    private final CheckIssue checking;
    private final ApproveIssue approving;
    private final Moments moments;
    private final Look look;

    IssueErrands(ReadIssues issues, CheckIssue checking, ApproveIssue approving, Moments moments, Look look) {
        this.issues = issues;
        this.checking = checking;
        this.approving = approving;
        this.moments = moments;
        this.look = look;
    }

    List<Errand> all() {
        return issues.open().stream().flatMap(this::errands).toList();
    }

    private Stream<Errand> errands(IssueView issue) {
        return switch (issue.status()) {
            case HALTED ->
                Stream.of(errand(
                        issue,
                        "is halted. " + Objects.requireNonNullElse(issue.reason(), "") + ".",
                        "Resume or cancel it"));
            case MISSED -> Stream.of(errand(issue, "was missed and was not sent by itself.", "Send or cancel it"));
            case COMPILED ->
                Stream.of(found(issue), unapproved(issue), waiting(issue)).flatMap(Optional::stream);
            default -> Stream.empty();
        };
    }

    private Optional<Errand> found(IssueView issue) {
        long holding = checking.holding(issue.id());
        return holding == 0
                ? Optional.empty()
                : Optional.of(new Errand(
                        "“" + name(issue) + "” does not leave: " + holding
                                + (holding == 1 ? " thing was found in it" : " things were found in it")
                                + " that somebody has to look at.",
                        path(issue) + "#findings",
                        "Look at " + (holding == 1 ? "it" : "them")));
    }

    private Optional<Errand> unapproved(IssueView issue) {
        boolean waits = issue.approvedBy() == null
                && approving.look(issue.id(), look.actor()).required();
        return waits
                ? Optional.of(new Errand(
                        "“" + name(issue) + "” does not leave before a second person has approved it.",
                        path(issue) + "#approval",
                        "Look at it"))
                : Optional.empty();
    }

    private Optional<Errand> waiting(IssueView issue) {
        return issue.releaseAt() == null
                ? Optional.of(errand(issue, "waits to be released.", "Look and release"))
                : Optional.empty();
    }

    private Errand errand(IssueView issue, String what, String link) {
        String name = issue.status() == IssueStatus.MISSED ? name(issue) : "“" + name(issue) + "”";
        return new Errand(name + " " + what, path(issue), link);
    }

    private static String path(IssueView issue) {
        return "/console/issues/" + issue.id();
    }

    private String name(IssueView issue) {
        if (issue.subject() != null) {
            return issue.subject();
        }
        return issue.period() == null ? "An extra issue" : moments.month(issue.period());
    }
}
