package org.casereviewupdate.console;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.casereviewupdate.audit.AuditFilter;

/**
 * What is asked of the audit log, as the form sends it.
 *
 * @param who the actor
 * @param what how the action's name begins
 * @param thing the id of what it was done to
 * @param from the first day
 * @param to the last day
 * @param after the key of the page before
 */
record AuditQuery(
        @QueryParam("who") @DefaultValue("") String who,
        @QueryParam("what") @DefaultValue("") String what,
        @QueryParam("thing") @DefaultValue("") String thing,
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("to") @DefaultValue("") String to,
        @QueryParam("after") @DefaultValue("") String after) {

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    AuditFilter filter(ZoneId zone) {
        Instant first = day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(BEGINNING);
        Instant last = day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(END);
        return new AuditFilter(who.strip(), what.strip(), thing.strip(), first, last);
    }

    /** A key that no page named opens the first. */
    long before() {
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    String next(String key) {
        return "/console/audit?who=" + encoded(who) + "&what=" + encoded(what) + "&thing=" + encoded(thing) + "&from="
                + encoded(from) + "&to=" + encoded(to) + "&after=" + encoded(key);
    }

    /** What is no day asks for all. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip()))
                            .filter(day -> day.getYear() > 1970 && day.getYear() < 9000);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
