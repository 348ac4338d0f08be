package org.casereviewupdate.edition;

import java.util.List;

/**
 * What a team needs for a meeting, short enough for one side of A4.
 *
 * @param title the issue or review it was made from
 * @param titleLang in which language its title is
 * @param source the page of that
 * @param back the same as a path
 * @param points what to take away, three at most
 * @param addressees what was recommended, and to whom
 * @param more how many recommendations found no room
 * @param questions three questions
 */
record TeamSheet(
        String title,
        String titleLang,
        String source,
        String back,
        List<Point> points,
        List<Addressee> addressees,
        int more,
        List<String> questions) {

    /** The page's own address as a PDF. */
    public String pdf() {
        return back + "/team.pdf";
    }

    /**
     * Something to take away.
     *
     * @param text what was learned
     * @param from the review in which it was
     */
    record Point(String text, String from) {}

    /**
     * Somebody to whom something was recommended.
     *
     * @param name who; empty where the report does not say
     * @param texts what they should do
     */
    record Addressee(String name, List<String> texts) {}
}
