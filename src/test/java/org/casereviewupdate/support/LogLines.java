package org.casereviewupdate.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the program logs while a test does something: all that it would in production, traces of exceptions included. */
public final class LogLines extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Formatter format = new PatternFormatter("%c %s%e");

    private LogLines() {}

    public static List<String> during(Runnable something) {
        Logger root = Logger.getLogger("");
        Level usual = root.getLevel();
        LogLines lines = new LogLines();
        root.addHandler(lines);
        root.setLevel(Level.INFO);
        try {
            something.run();
        } finally {
            root.setLevel(usual);
            root.removeHandler(lines);
        }
        return List.copyOf(lines.lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
