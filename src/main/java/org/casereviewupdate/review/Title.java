package org.casereviewupdate.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a case review, in its three parts.
 *
 * @param year the year of publication
 * @param bodies who published it, or "Anonymous"
 * @param name the name that the review gave the child
 */
record Title(int year, List<String> bodies, String name) {

    // Sources disagree about the dash, never about the blanks around it: "Stoke-on-Trent" stays whole.
    private static final Pattern PARTS =
            Pattern.compile("((?:19|20)\\d\\d) [-\u2013\u2014] (\\S.*?) [-\u2013\u2014] (\\S.*)", Pattern.DOTALL);

    /**
     * Takes a printed title apart. The body stays one, because "and" is part of many a partnership's name.
     *
     * @return nothing if it is not of the form "2025 - Body - Name"
     */
    static Optional<Title> parse(String printed) {
        Matcher parts = PARTS.matcher(PlainText.line(printed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Title(Integer.parseInt(parts.group(1)), List.of(parts.group(2)), parts.group(3)));
    }

    /** The title as one line. */
    String render() {
        return year + " - " + String.join(" and ", bodies) + " - " + name;
    }
}
