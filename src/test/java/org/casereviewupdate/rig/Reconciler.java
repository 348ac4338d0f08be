package org.casereviewupdate.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Joins what the SMTP server saw with what the database says, and judges the invariants of the delivery contract. */
final class Reconciler {

    private static final Set<String> FINAL = Set.of("ACCEPTED", "FAILED", "UNCERTAIN", "SKIPPED");

    private final Diary diary;
    private final Evidence evidence;
    private final Map<String, List<Posted>> byAddress;
    private final Verdict verdict = new Verdict();

    private Reconciler(Diary diary, Evidence evidence) {
        this.diary = diary;
        this.evidence = evidence;
        this.byAddress = evidence.posted().stream().collect(Collectors.groupingBy(Posted::address));
    }

    /** What became of a run's issue. */
    static Verdict judge(Rig rig, Run run) {
        return judge(run.diary(), Evidence.of(rig, run.issue()));
    }

    static Verdict judge(Diary diary, Evidence evidence) {
        return new Reconciler(diary, evidence).verdict();
    }

    private Verdict verdict() {
        diary.faults().forEach(verdict::fault);
        if (!evidence.issues().equals(List.of("SENT"))) {
            verdict.fault("the issues are " + evidence.issues() + " instead of one that is SENT");
        }
        diary.readers().forEach(this::judge);
        byAddress.keySet().stream()
                .filter(address -> !diary.readers().containsKey(address) && !isMovedTo(address))
                .forEach(address -> verdict.fault("I1: a stranger was mailed"));
        new Halts(diary, evidence, verdict).judge();
        new Content(diary, evidence, verdict).judge();
        verdict.bound(diary.doubt()
                + (int) evidence.posted().stream()
                        .filter(one -> one.dotAt() != 0 && (one.code() == 0 || one.answeredLate()))
                        .count());
        return verdict;
    }

    private void judge(String address, UUID reader) {
        String state = evidence.states().getOrDefault(reader, "missing");
        List<Posted> tries = new ArrayList<>(byAddress.getOrDefault(address, List.of()));
        judgeMove(reader, tries);
        long delivered = tries.stream().filter(Posted::mayHaveBeenDelivered).count();
        boolean accepted = tries.stream().anyMatch(Posted::accepted);
        boolean hasLeft = diary.left().containsKey(reader);
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
            long last = diary.left().get(reader) + Halts.TWO_SECONDS;
            tries.stream()
                    .filter(one -> one.recipientAt() > last)
                    .forEach(one -> verdict.afterLeaving(
                            reader, "I3: named " + millis(one.recipientAt() - last + Halts.TWO_SECONDS) + " ms after"));
        }
    }

    /** U-13: soon after an address has changed nobody uses the old one; what goes to both counts together. */
    private void judgeMove(UUID reader, List<Posted> tries) {
        Diary.Move move = diary.moved().get(reader);
        if (move == null) {
            return;
        }
        tries.stream()
                .filter(one -> one.recipientAt() > move.at() + Halts.TWO_SECONDS)
                .forEach(one -> verdict.afterLeaving(reader, "U-13: the old address was named too late"));
        tries.addAll(byAddress.getOrDefault(move.address(), List.of()));
    }

    private boolean isMovedTo(String address) {
        return diary.moved().values().stream().anyMatch(move -> move.address().equals(address));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
