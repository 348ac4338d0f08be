package org.casereviewupdate.issue;

import java.util.List;
import java.util.UUID;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An issue names reviews that are not in the catalogue, or that were withdrawn. */
final class UnknownReviews extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownReviews(List<UUID> ids) {
        super(
                Kind.INVALID,
                "unknown-reviews",
                "Some reviews are not in the catalogue",
                "Take out the reviews that are unknown or withdrawn.",
                ids.stream()
                        .map(id -> new FieldError("reviews", id + " is unknown or withdrawn"))
                        .toList());
    }
}
