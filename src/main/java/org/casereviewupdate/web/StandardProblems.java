package org.casereviewupdate.web;

import java.util.List;
import java.util.Map;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.ProblemView;

/** What goes wrong before any room is asked: one stable slug and one sentence for each HTTP status. */
final class StandardProblems {

    private static final String PREFIX = "urn:case-review-update:problem:";

    private static final String MALFORMED_BODY = "malformed-body";

    private static final ProblemView FAULT = view(
            500,
            "fault",
            "Sorry, there is a problem with the service",
            "Nothing you sent was wrong, and we have been told. Try again later.");

    private static final Map<Integer, ProblemView> BY_STATUS = Map.ofEntries(
            entry(
                    400,
                    "bad-request",
                    "The request cannot be read",
                    "Check the address and what was sent, and try again."),
            entry(401, "not-authenticated", "An API key is needed", "Send the header Authorization: Bearer and a key."),
            entry(403, "forbidden", "This is not allowed", "The key's role does not permit this."),
            entry(404, "not-found", "Page not found", "If you typed or pasted the address, check that it is complete."),
            entry(
                    405,
                    "method-not-allowed",
                    "This cannot be done here",
                    "The address exists, but not for this method."),
            entry(406, "not-acceptable", "No such format", "The address exists, but not in the format asked for."),
            entry(409, "changed-meanwhile", "Somebody else changed this", "Read it again and repeat your change."),
            entry(413, "too-large", "Too much was sent", "Send less, or in several parts."),
            entry(414, "address-too-long", "The address is too long", "Shorten the address and try again."),
            entry(
                    415,
                    "unsupported-media-type",
                    "This format is not read here",
                    "Send one of the formats the API document names."),
            entry(422, "invalid", "Something sent breaks a rule", "Correct the named fields and send it again."),
            entry(429, "too-many-requests", "Too many requests", "Wait a while before trying again."),
            entry(431, "headers-too-large", "The request's headers are too large", "Send fewer or shorter headers."),
            entry(503, "unavailable", "The service is busy", "Nothing was changed. Try again in a moment."));

    private StandardProblems() {}

    /** The problem for a status; one that has no entry of its own is told as the nearest general one. */
    static ProblemView of(int status) {
        ProblemView known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return status >= 400 && status < 500 ? BY_STATUS.getOrDefault(400, FAULT) : FAULT;
    }

    /** Whether this is one of these, whose words are for programs, or a room's own. */
    static boolean isOne(ProblemView problem) {
        return problem.type().equals(of(problem.status()).type())
                || problem.type().equals(PREFIX + MALFORMED_BODY);
    }

    static ProblemView malformed(String detail) {
        return view(400, MALFORMED_BODY, "The body cannot be read", detail);
    }

    static ProblemView invalid(List<FieldError> errors) {
        ProblemView general = of(422);
        return new ProblemView(general.type(), general.title(), general.status(), general.detail(), errors);
    }

    private static Map.Entry<Integer, ProblemView> entry(int status, String slug, String title, String detail) {
        return Map.entry(status, view(status, slug, title, detail));
    }

    private static ProblemView view(int status, String slug, String title, String detail) {
        return new ProblemView(PREFIX + slug, title, status, detail, List.of());
    }
}
