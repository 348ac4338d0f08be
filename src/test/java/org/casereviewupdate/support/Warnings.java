package org.casereviewupdate.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a logger warns of while a test listens. */
public final class Warnings extends Handler implements AutoCloseable {

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Warnings(Logger logger) {
        this.logger = logger;
    }

    /** Listens to a package or class, from WARN on. */
    public static Warnings of(String name) {
        Warnings lines = new Warnings(Logger.getLogger(name));
        lines.setLevel(Level.WARNING);
        lines.logger.addHandler(lines);
        return lines;
    }

    public List<String> warnings() {
        return at(Level.WARNING.intValue());
    }

    public List<String> errors() {
        return at(Level.SEVERE.intValue());
    }

    private List<String> at(int level) {
        return records.stream()
                .filter(record -> record.getLevel().intValue() == level)
                .map(MESSAGE::format)
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
