package org.casereviewupdate.console;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casereviewupdate.subscription.MonthlyCount;

/**
 * A bar for each month, drawn by the server: it needs no script, and the numbers stand beside it in a table.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param bars the bars, oldest first
 */
record Chart(int width, int height, List<Bar> bars) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int STEP = 48;
    private static final int BAR = 32;
    private static final int TALLEST = 110;
    private static final int ABOVE = 16;
    private static final int BELOW = 18;

    static Chart of(List<MonthlyCount> counts) {
        long most = counts.stream().mapToLong(MonthlyCount::subscribers).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (MonthlyCount count : counts) {
            int tall = most == 0 ? 0 : (int) Math.ceil((double) TALLEST * count.subscribers() / most);
            bars.add(new Bar(bars.size() * STEP + (STEP - BAR) / 2, ABOVE + TALLEST - tall, BAR, tall, count));
        }
        return new Chart(counts.size() * STEP, ABOVE + TALLEST + BELOW, bars);
    }

    /** Whether there is anything to draw. */
    public boolean hasBars() {
        return bars.stream().anyMatch(bar -> bar.height() > 0);
    }

    /**
     * One month.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width how wide it is
     * @param height how tall it is
     * @param count what it stands for
     */
    record Bar(int x, int y, int width, int height, MonthlyCount count) {

        /** Where the texts above and below it are centred. */
        public int middle() {
            return x + width / 2;
        }

        public int above() {
            return y - 4;
        }

        public int below() {
            return ABOVE + TALLEST + BELOW - 4;
        }

        /** The month's short name. */
        public String month() {
            return MONTH.format(count.month());
        }
    }
}
