package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;

/** Finds out what a withdrawal would reach and what it comes too late for. */
@Singleton
public class TraceReview {

    private final ReadIssues issues;
    private final ReadDeliveries deliveries;

    TraceReview(ReadIssues issues, ReadDeliveries deliveries) {
        this.issues = issues;
        this.deliveries = deliveries;
    }

    /** The issues that tell of a review or a briefing, with what became of them. */
    @Transactional
    public ReviewTrace trace(UUID source) {
        List<ReviewTrace.Told> told = issues.tellingOf(source).stream()
                .map(issue -> new ReviewTrace.Told(issue, deliveries.counts(issue.id())))
                .toList();
        return new ReviewTrace(told);
    }
}
