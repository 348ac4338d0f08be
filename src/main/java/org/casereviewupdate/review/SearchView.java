package org.casereviewupdate.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param words the words that were looked for
 * @param area the area that was looked for
 * @param areas the areas there are to choose from, and how many reviews the search would find with each
 * @param sides the lists to choose from
 * @param chosen what narrows the search, each with the address of the search without it
 * @param total how many reviews were found
 * @param hits those of this page
 * @param next the address of the next page
 * @param first the address of the first page, on any other
 * @param atom the address of the search as an Atom feed
 * @param json the same as a JSON feed
 * @param canonical the page's own address
 */
record SearchView(
        String words,
        String area,
        List<SearchSide.Choice> areas,
        List<SearchSide> sides,
        List<Chosen> chosen,
        long total,
        List<Hit> hits,
        @Nullable String next,
        @Nullable String first,
        String atom,
        String json,
        String canonical) {

    /** The side that has a field to type in instead of a list. */
    public Facet areaSide() {
        return Facet.AREA;
    }

    /** What narrows the search. */
    record Chosen(String label, String without) {}

    /** A review that was found: what it is and never what happened. */
    record Hit(String path, String title, String type, String added, List<String> subjects) {}
}
