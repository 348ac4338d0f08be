package org.casereviewupdate.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What became of everybody, in the words of delivery's promise. */
final class Verdict {

    private final List<UUID> lost = new ArrayList<>();
    private final List<UUID> doubled = new ArrayList<>();
    private final List<UUID> afterLeaving = new ArrayList<>();
    private final List<UUID> uncertain = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int bound;

    void lost(UUID reader, String how) {
        lost.add(reader);
        faults.add("lost: " + reader + " " + how);
    }

    void doubled(UUID reader, String how) {
        doubled.add(reader);
        faults.add("doubled: " + reader + " " + how);
    }

    void afterLeaving(UUID reader, String how) {
        afterLeaving.add(reader);
        faults.add("mailed after leaving: " + reader + " " + how);
    }

    void uncertain(UUID reader) {
        uncertain.add(reader);
    }

    void fault(String what) {
        faults.add(what);
    }

    void bound(int most) {
        bound = most;
        if (uncertain.size() > most) {
            faults.add("I6: " + uncertain.size() + " uncertain, where " + most + " could be: " + uncertain);
        }
    }

    int lost() {
        return lost.size();
    }

    int doubled() {
        return doubled.size();
    }

    int afterLeaving() {
        return afterLeaving.size();
    }

    int uncertain() {
        return uncertain.size();
    }

    int bound() {
        return bound;
    }

    /** Each broken promise in a line of its own; empty if all were kept. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        return "lost %d, doubled %d, mailed after leaving %d, uncertain %d (bound %d)"
                .formatted(lost(), doubled(), afterLeaving(), uncertain(), bound);
    }
}
