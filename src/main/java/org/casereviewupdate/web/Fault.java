package org.casereviewupdate.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an exception for the log: where it came from, without its messages, because those may quote an address or a review. */
final class Fault {

    private static final int FRAMES = 25;

    private Fault() {}

    static String describe(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Fault::one)
                .collect(Collectors.joining(System.lineSeparator() + "caused by "));
    }

    private static String one(Throwable thrown) {
        String state = thrown instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName() + state, ""));
    }
}
