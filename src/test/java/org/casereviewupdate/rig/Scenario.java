package org.casereviewupdate.rig;

import java.util.Random;

/** What can happen while an issue leaves. Each plays until the issue is closed. */
enum Scenario {
    KILL_AT_KP1(Kills.at(KillPoint.KP1)),
    KILL_AT_KP2(Kills.at(KillPoint.KP2)),
    KILL_AT_KP3(Kills.at(KillPoint.KP3)),
    KILL_AT_KP4(Kills.at(KillPoint.KP4)),
    KILL_AT_KP5(Kills.at(KillPoint.KP5)),
    KILL_AT_KP6(Kills.at(KillPoint.KP6)),
    KILL_AT_KP7(Kills.at(KillPoint.KP7)),
    KILL_AT_KP8(Kills.at(KillPoint.KP8)),
    KILL_AT_KP9(Kills.at(KillPoint.KP9)),
    /** D-07. */
    KILLS_AMONG_THREE(Kills::amongThree),
    /** D-18, as far as it concerns delivery. */
    DRAIN(Kills::drain),
    /** D-09's twin: the process stands still and wakes up when its leases are over. */
    FREEZE_PAST_THE_LEASE(Kills::freeze),
    /** D-08. */
    POSTMASTER_KILLED(DatabaseFaults::postmaster),
    /** D-09. */
    DATABASE_SWALLOWED(DatabaseFaults::blackHole),
    DATABASE_SWALLOWED_AT_COMMIT(DatabaseFaults::blackHoleAtCommit),
    DATABASE_CUT(DatabaseFaults::cut),
    /** D-10. */
    COMMIT_CUT(DatabaseFaults::commit),
    /** D-13. */
    RELAY_DROPS_AT_DATA(RelayFaults::dropAtData),
    /** D-14. */
    RELAY_CLOSES_AFTER_SOME(RelayFaults::closing),
    /** D-11 and D-12. */
    RELAY_SILENT_AFTER_DOT(RelayFaults::silentAfterDot),
    RELAY_CUT(RelayFaults::cut),
    RELAY_SWALLOWED(RelayFaults::blackHole),
    /** D-15 and K-01. */
    HALTED_AND_RESUMED(Changes::haltAndResume),
    /** U-01 and U-02. */
    READERS_LEAVE(Changes::leave),
    /** K-02. */
    REVIEW_WITHDRAWN(Changes::withdraw);

    /** How it goes. */
    @FunctionalInterface
    interface Play {
        Run play(Rig rig, Random random, int readers);
    }

    private final Play play;

    Scenario(Play play) {
        this.play = play;
    }

    /** Plays it through and says what became of everybody. */
    Verdict play(Rig rig, Random random, int readers) {
        Run run = play.play(rig, random, readers);
        run.awaitSent();
        rig.mend();
        return new Reconciler(rig, run).verdict();
    }
}
