package org.casereviewupdate.rig;

import static io.restassured.RestAssured.given;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.ReceivedMail;

/** Joins what the SMTP server saw with what the database says, and judges the invariants of the delivery contract. */
final class Reconciler {

    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final int SAMPLE = 3;
    private static final Set<String> FINAL = Set.of("ACCEPTED", "FAILED", "UNCERTAIN", "SKIPPED");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])AQ[E-P][\\w-]{53}(?![\\w-])");
    private static final List<String> HOSTS =
            List.of("news.charity.example", "helpline.example", "reports.example", "charity.example");

    private final Rig rig;
    private final Run run;
    private final List<Posted> posted;
    private final Map<String, List<Posted>> byAddress;
    private final Map<UUID, String> states = new HashMap<>();
    private final Verdict verdict = new Verdict();

    Reconciler(Rig rig, Run run) {
        this.rig = rig;
        this.run = run;
        this.posted = Posted.all(rig.relay());
        this.byAddress = posted.stream().collect(Collectors.groupingBy(Posted::address));
    }

    Verdict verdict() {
        readStates();
        run.faults().forEach(verdict::fault);
        run.readers().forEach(this::judge);
        posted.stream()
                .filter(one -> !run.readers().containsKey(one.address()) && !isMovedTo(one.address()))
                .forEach(one -> verdict.fault("I1: a stranger was mailed"));
        judgeStops();
        judgeWithdrawals();
        judgeMessages();
        judgeSecrecy();
        verdict.bound(run.doubt()
                + (int) posted.stream()
                        .filter(one -> one.dotAt() != 0 && (one.code() == 0 || one.answeredLate()))
                        .count());
        return verdict;
    }

    private void readStates() {
        try {
            rig.query("select subscriber_id || ' ' || status from delivery where issue_id = '" + run.issue() + "'")
                    .forEach(row -> states.put(UUID.fromString(row.substring(0, 36)), row.substring(37)));
            List<String> issues = rig.query("select status from issue");
            if (!issues.equals(List.of("SENT"))) {
                verdict.fault("the issues are " + issues + " instead of one that is SENT");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void judge(String address, UUID reader) {
        String state = states.getOrDefault(reader, "missing");
        List<Posted> tries = new ArrayList<>(byAddress.getOrDefault(address, List.of()));
        judgeMove(reader, tries);
        long delivered = tries.stream().filter(Posted::mayHaveBeenDelivered).count();
        boolean accepted = tries.stream().anyMatch(Posted::accepted);
        boolean hasLeft = run.left().containsKey(reader);
        boolean neverToldOf = state.equals("missing") && hasLeft; // before the recipients were written down
        if (!FINAL.contains(state) && !neverToldOf) {
            verdict.lost(reader, "I2: its delivery is " + state);
        }
        if (state.equals("SKIPPED") && !hasLeft) {
            verdict.lost(reader, "I2: skipped, and had not left");
        }
        if (state.equals("ACCEPTED") && !accepted) {
            verdict.lost(reader, "I5: ACCEPTED, and the server never said 250");
        }
        if (state.equals("FAILED")) {
            verdict.lost(reader, "I2: FAILED, though the server refused nobody for good");
        }
        if (accepted && !state.equals("ACCEPTED") && !state.equals("UNCERTAIN")) {
            verdict.fault("I5: " + reader + " is " + state + ", and the server said 250");
        }
        if (delivered > 1) {
            verdict.doubled(reader, "I1: the server may have delivered it " + delivered + " times");
        }
        if (state.equals("UNCERTAIN")) {
            verdict.uncertain(reader);
        }
        if (hasLeft) {
            long last = run.left().get(reader) + TWO_SECONDS;
            tries.stream()
                    .filter(one -> one.recipientAt() > last)
                    .forEach(one -> verdict.afterLeaving(
                            reader, "I3: named " + millis(one.recipientAt() - last + TWO_SECONDS) + " ms after"));
        }
    }

    /** U-13: soon after an address has changed nobody uses the old one; what goes to both counts together. */
    private void judgeMove(UUID reader, List<Posted> tries) {
        Run.Move move = run.moved().get(reader);
        if (move == null) {
            return;
        }
        tries.stream()
                .filter(one -> one.recipientAt() > move.at() + TWO_SECONDS)
                .forEach(one -> verdict.afterLeaving(reader, "U-13: the old address was named too late"));
        tries.addAll(byAddress.getOrDefault(move.address(), List.of()));
    }

    private boolean isMovedTo(String address) {
        return run.moved().values().stream().anyMatch(move -> move.address().equals(address));
    }

    private void judgeStops() {
        for (Run.Stop stop : run.stops()) {
            long late = posted.stream()
                    .map(Posted::recipientAt)
                    .filter(at -> at > stop.answeredAt() + TWO_SECONDS && at < stop.askedToGoOn())
                    .count();
            if (late > 0) {
                verdict.fault("K-01: " + late + " transactions began later than 2 s after the halt was answered");
            }
        }
    }

    private void judgeWithdrawals() {
        run.withdrawn()
                .forEach((name, at) -> posted.stream()
                        .filter(one -> one.dotAt() > at + TWO_SECONDS
                                && decoded(one.raw()).contains(name))
                        .forEach(one -> verdict.fault("I4: the withdrawn review left " + millis(one.dotAt() - at)
                                + " ms after the withdrawal")));
    }

    private void judgeMessages() {
        Set<String> ids = new HashSet<>();
        byAddress.forEach((address, tries) -> {
            UUID reader = run.readers().get(address);
            Set<String> own = new HashSet<>();
            for (Posted one : tries) {
                if (one.dotAt() == 0 || one.raw().isEmpty() || reader == null) {
                    continue;
                }
                own.add(header(one.raw(), "Message-ID"));
                if (!header(one.raw(), "To").equals(address)) {
                    verdict.fault("I7: " + reader + " got what is made out to somebody else");
                }
                if (!decoded(one.raw()).contains("/leave/" + Newsdesk.leaveToken(reader))) {
                    verdict.fault("I7: " + reader + " got no leave link of their own");
                }
            }
            if (own.size() > 1) {
                verdict.fault("I7: the Message-ID of " + reader + " changed between tries");
            }
            own.stream()
                    .filter(id -> !ids.add(id))
                    .forEach(id -> verdict.fault("I7: " + reader + " shares a Message-ID"));
        });
        posted.stream().filter(Posted::accepted).limit(SAMPLE).forEach(this::lint);
    }

    private void lint(Posted one) {
        ReceivedMail mail = new ReceivedMail(one.raw().replace("\r\n..", "\r\n."));
        MailLint.wire(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.headers(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.accessibility(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.privacy(mail, HOSTS).forEach(fault -> verdict.fault("I7: " + fault));
    }

    private void judgeSecrecy() {
        rig.everyReplica().forEach(replica -> judgeSecrecy("log", replica.log()));
        rig.replicas().stream()
                .filter(Replica::isReady)
                .forEach(replica -> judgeSecrecy(
                        "metrics",
                        given().get(replica.managementUrl() + "/q/metrics").asString()));
    }

    private void judgeSecrecy(String where, String text) {
        if (text.contains("@" + Readers.DOMAIN)) {
            verdict.fault("I8: an address is in the " + where);
        }
        if (TOKEN.matcher(text).find()) {
            verdict.fault("I8: a token is in the " + where);
        }
        run.names().stream()
                .filter(text::contains)
                .forEach(name -> verdict.fault("I8: review text is in the " + where));
    }

    private static String header(String raw, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": ([^\r]*)").matcher(raw);
        return line.find() ? line.group(1) : "";
    }

    /** Without the soft line breaks of quoted-printable: enough to find plain words. */
    private static String decoded(String raw) {
        return raw.replace("=\r\n", "");
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
