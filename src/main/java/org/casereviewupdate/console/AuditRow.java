package org.casereviewupdate.console;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casereviewupdate.audit.AuditEntryView;

/**
 * An entry of the audit log as the page shows it.
 *
 * @param number its place in the chain
 * @param at when
 * @param who who
 * @param what what was done
 * @param thing the id of what it was done to
 * @param path where the thing is in the console; empty if it has no page there
 * @param detail a reason or a number
 */
record AuditRow(long number, String at, String who, String what, String thing, String path, String detail) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.UK);

    private static final Set<String> SHELVES = Set.of("issue", "review", "briefing");
    private static final int UUID_LENGTH = 36;

    static AuditRow of(AuditEntryView entry, List<Actors.Actor> known, ZoneId zone) {
        String who = known.stream()
                .filter(actor -> actor.id().equals(entry.actor()))
                .map(Actors.Actor::name)
                .findFirst()
                .orElse(entry.actor());
        return new AuditRow(
                entry.id(),
                TIME.format(entry.at().atZone(zone)),
                who,
                entry.action(),
                entry.subject(),
                path(entry.action().replaceFirst("[.].*", ""), entry.subject()),
                entry.detail());
    }

    /** Some things have no id of their own, such as a month. */
    private static String path(String kind, String thing) {
        return SHELVES.contains(kind) && thing.length() == UUID_LENGTH ? "/console/" + kind + "s/" + thing : "";
    }
}
