package org.casereviewupdate.review;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a case review is cited.
 *
 * @param review the review
 * @param page the address of its record
 */
record Citation(CaseReviewView review, URI page) {

    /** For people: "Harrowmere (2025) Baby Rowan. Child safeguarding practice review. Available at: ...". */
    String text() {
        return String.join(" and ", review.bodies()) + " (" + review.year() + ") " + review.name() + ". "
                + review.type().label() + ". Available at: " + page;
    }

    /** For reference managers, in the RIS format: a tag, two blanks, a hyphen, a blank. */
    String ris() {
        List<String> lines = new ArrayList<>();
        lines.add("TY  - RPRT");
        review.bodies().forEach(body -> lines.add("AU  - " + body));
        lines.add("PY  - " + review.year());
        lines.add("TI  - " + review.title());
        lines.add("M3  - " + review.type().label());
        review.subjects().forEach(subject -> lines.add("KW  - " + subject));
        lines.add("UR  - " + page);
        lines.add("ID  - " + review.id());
        lines.add("ER  - ");
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** For LaTeX. Braces within braces keep a body's name whole and a title's capitals as they are. */
    String bibtex() {
        return "@techreport{review-" + review.id() + ",\n"
                + "  author = {"
                + review.bodies().stream().map(body -> "{" + tex(body) + "}").collect(Collectors.joining(" and "))
                + "},\n"
                + "  title = {{" + tex(review.title()) + "}},\n"
                + "  type = {" + tex(review.type().label()) + "},\n"
                + "  institution = {{" + tex(String.join(" and ", review.bodies())) + "}},\n"
                + "  year = {" + review.year() + "},\n"
                + "  url = {" + page + "},\n"
                + "  keywords = {" + tex(String.join(", ", review.subjects())) + "}\n"
                + "}\n";
    }

    /** The characters that TeX takes for commands. */
    private static String tex(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> plain.append("\\textbackslash{}");
                case '~' -> plain.append("\\textasciitilde{}");
                case '^' -> plain.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '$', '#', '_' -> plain.append('\\').append(c);
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
