package org.casereviewupdate.bench;

import java.util.stream.Stream;

/** What the command line says of the sizes: {@code -Dbench.rounds=5 -Dbench.connections=16} and so on. */
public final class Given {

    /** How often the two that are compared take turns; of the ratios the median is told. */
    public static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /** Messages of one run. */
    public static final int MESSAGES = Integer.getInteger("bench.messages", 10_000);

    /** Messages before the first run: until the JIT compiler has done its work it costs more than the mail. */
    public static final int WARM_UP = Integer.getInteger("bench.warm-up", 50_000);

    private Given() {}

    /** Connections to the relay. */
    public static int[] connections() {
        return numbers("bench.connections", "1,4,16,64");
    }

    /** How many subscribers there are. */
    public static int[] recipients(String otherwise) {
        return numbers("bench.recipients", otherwise);
    }

    /** A list of numbers, parted by commas. */
    public static int[] numbers(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
