package org.casereviewupdate.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses what to take away from an issue: what most of its reviews found, and otherwise the first point of each review in the order of the
 * issue. Nothing is rewritten; the points stand as the reviews have them.
 */
final class TakeAways {

    private static final int POINTS = 3;
    private static final int LONGEST = 190;
    private static final int LONGEST_TITLE = 90;

    private TakeAways() {}

    /** Three points at most. */
    static List<TeamSheet.Point> of(List<Source> sources) {
        Map<String, List<TeamSheet.Point>> byWords = new LinkedHashMap<>();
        int deepest = sources.stream()
                .mapToInt(source -> source.learning().size())
                .max()
                .orElse(0);
        for (int depth = 0; depth < deepest; depth++) {
            for (Source source : sources) {
                if (depth < source.learning().size()) {
                    String text = source.learning().get(depth);
                    byWords.computeIfAbsent(text.toLowerCase(Locale.ROOT), words -> new ArrayList<>())
                            .add(new TeamSheet.Point(
                                    Clipped.at(LONGEST, text), Clipped.at(LONGEST_TITLE, source.title())));
                }
            }
        }
        return byWords.values().stream()
                .sorted(Comparator.<List<TeamSheet.Point>>comparingInt(List::size)
                        .reversed())
                .map(same -> same.get(0))
                .limit(POINTS)
                .toList();
    }

    /**
     * Where points come from.
     *
     * @param title the review's title
     * @param learning what it found
     */
    record Source(String title, List<String> learning) {}
}
