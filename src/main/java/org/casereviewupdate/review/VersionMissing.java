package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** An amendment that does not say what it amends. */
final class VersionMissing extends Problem {

    private static final long serialVersionUID = 1L;

    VersionMissing() {
        super(
                Kind.PRECONDITION_REQUIRED,
                "version-missing",
                "An amendment has to say which version it starts from",
                "Send the version that you read as \"version\", or its ETag in an If-Match header.");
    }
}
