package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What can happen while an issue leaves. Each plays until the issue is closed. */
enum Scenario {
    KILL_AT_KP1(Kind.PROCESS, Kills.at(KillPoint.KP1)),
    KILL_AT_KP2(Kind.PROCESS, Kills.at(KillPoint.KP2)),
    KILL_AT_KP3(Kind.PROCESS, Kills.at(KillPoint.KP3)),
    KILL_AT_KP4(Kind.PROCESS, Kills.at(KillPoint.KP4)),
    KILL_AT_KP5(Kind.PROCESS, Kills.at(KillPoint.KP5)),
    KILL_AT_KP6(Kind.PROCESS, Kills.at(KillPoint.KP6)),
    KILL_AT_KP7(Kind.PROCESS, Kills.at(KillPoint.KP7)),
    KILL_AT_KP8(Kind.PROCESS, Kills.at(KillPoint.KP8)),
    KILL_AT_KP9(Kind.PROCESS, Kills.at(KillPoint.KP9)),
    /** D-07. */
    KILLS_AMONG_THREE(Kind.PROCESS, Kills::amongThree),
    /** D-18, as far as it concerns delivery. */
    DRAIN(Kind.PROCESS, Kills::drain),
    /** K-03. */
    HALTED_THEN_ALL_KILLED(Kind.PROCESS, Kills::allWhileHalted),
    /** D-09's twin: the process stands still and wakes up when its leases are over. */
    FREEZE_PAST_THE_LEASE(Kind.FROZEN, Kills::freeze),
    /** D-08. */
    POSTMASTER_KILLED(Kind.DATABASE, 10, DatabaseFaults::postmaster),
    BACKEND_KILLED(Kind.DATABASE, 9, DatabaseFaults::backend),
    /** D-08 for twenty seconds, longer than any lease. They have to pass, so it is played five times in 500 runs. */
    DATABASE_AWAY(Kind.DATABASE, 1, DatabaseFaults.away(Duration.ofSeconds(20))),
    /** E-04, as far as it concerns delivery. */
    SLOW_DATABASE(Kind.AROUND, DatabaseFaults::slow),
    /** D-09. */
    DATABASE_SWALLOWED(Kind.AROUND, DatabaseFaults::blackHole),
    DATABASE_SWALLOWED_AT_COMMIT(Kind.AROUND, DatabaseFaults::blackHoleAtCommit),
    DATABASE_CUT(Kind.AROUND, DatabaseFaults::cut),
    /** D-10. */
    COMMIT_CUT(Kind.AROUND, DatabaseFaults::commit),
    /** D-13. */
    RELAY_DROPS_AT_DATA(Kind.AROUND, RelayFaults::dropAtData),
    /** D-14. */
    RELAY_CLOSES_AFTER_SOME(Kind.AROUND, RelayFaults::closing),
    /** D-11 and D-12. */
    RELAY_SILENT_AFTER_DOT(Kind.AROUND, RelayFaults::silentAfterDot),
    RELAY_CUT(Kind.AROUND, RelayFaults::cut),
    RELAY_SWALLOWED(Kind.AROUND, RelayFaults::blackHole),
    /** D-23. */
    RELAY_DOWN(Kind.AROUND, RelayTroubles::down),
    /** D-24. */
    RELAY_GREYLISTS(Kind.AROUND, RelayTroubles::greylisting),
    /** D-26. */
    RELAY_TARPITS(Kind.AROUND, RelayTroubles::tarpit),
    RELAY_TALKS_GARBAGE(Kind.AROUND, RelayTroubles::garbage),
    /** D-15 and K-01. */
    HALTED_AND_RESUMED(Kind.AROUND, Changes::haltAndResume),
    /** U-01 and U-02. */
    READERS_LEAVE(Kind.AROUND, Changes::leave),
    /** U-03. */
    READERS_ERASED(Kind.AROUND, Changes::erase),
    READERS_SUPPRESSED(Kind.AROUND, Changes::suppress),
    /** U-13. */
    ADDRESSES_CHANGE(Kind.AROUND, Changes::move),
    /** D-16. */
    RELEASED_AGAIN_AND_AGAIN(Kind.AROUND, Changes::releaseAgainAndAgain),
    /** D-04: two replicas seven minutes apart, and one set back an hour. */
    CLOCKS_DISAGREE(Kind.AROUND, Clocks::disagree),
    /** K-02. */
    REVIEW_WITHDRAWN(Kind.AROUND, Changes::withdraw),
    /** D-01 with three processes, one of which dies. */
    MONTH_FALLS_DUE(Kind.APART, Months::fallsDue),
    /** D-30: three replicas with a limit to keep together. */
    RATE_LIMIT(Kind.APART, RateLimits::threeReplicas),
    /** D-08 for a minute and a half. */
    DATABASE_AWAY_FOR_LONG(Kind.APART, DatabaseFaults.away(Duration.ofSeconds(90))),
    /** D-20: PostgreSQL's data on a small file system, which takes leave to mount one. */
    DISK_FULL(Kind.APART, FullDisks::full),
    /** D-06 behind PgBouncer in transaction mode, which has to be installed. */
    POOLER(Kind.APART, Poolers::between),
    /** D-27, with processes and TLS; every reply and the log are looked at in {@code RelaySettingsFaultTest}. */
    AUTH_REFUSED(Kind.APART, RelayDoors::loginRefused),
    /** D-28, likewise. */
    STARTTLS_GONE(Kind.APART, RelayDoors::startTlsGone);

    /** What breaks. Of 500 runs 200 kill processes, 100 the database, 50 let a process stand still, and 150 disturb what is around it. */
    enum Kind {
        PROCESS("a process killed"),
        DATABASE("the database killed"),
        FROZEN("a process frozen"),
        AROUND("network, relay, people"),
        /** Needs surroundings of its own, or very long, and is played when it is asked for by name. */
        APART("surroundings of its own");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Those of this kind, each as often as it is to be played, and a rare one among the first. */
        private List<Scenario> turns() {
            List<Scenario> all = Arrays.stream(Scenario.values())
                    .filter(scenario -> scenario.kind == this)
                    .toList();
            int most = all.stream().mapToInt(scenario -> scenario.weight).max().orElse(0);
            return IntStream.range(0, most)
                    .boxed()
                    .flatMap(turn -> all.stream().filter(scenario -> scenario.weight > turn))
                    .toList();
        }
    }

    /** Of ten runs in a row. */
    private static final List<Kind> ROUND = List.of(
            Kind.PROCESS,
            Kind.AROUND,
            Kind.DATABASE,
            Kind.PROCESS,
            Kind.AROUND,
            Kind.PROCESS,
            Kind.FROZEN,
            Kind.PROCESS,
            Kind.DATABASE,
            Kind.AROUND);

    /** How it goes. */
    @FunctionalInterface
    interface Play {
        Run play(Rig rig, Random random, int readers) throws SQLException;
    }

    private final Kind kind;
    private final int weight;
    private final Play play;

    Scenario(Kind kind, Play play) {
        this(kind, 1, play);
    }

    Scenario(Kind kind, int weight, Play play) {
        this.kind = kind;
        this.weight = weight;
        this.play = play;
    }

    /** Which one the run with this number, from 1, plays. */
    static Scenario of(int number) {
        int place = (number - 1) % ROUND.size();
        Kind kind = ROUND.get(place);
        int each = Collections.frequency(ROUND, kind);
        int before = Collections.frequency(ROUND.subList(0, place), kind);
        List<Scenario> turns = kind.turns();
        return turns.get(((number - 1) / ROUND.size() * each + before) % turns.size());
    }

    Kind kind() {
        return kind;
    }

    /** What this machine lacks for it. */
    Optional<String> lacking() {
        return switch (this) {
            case DISK_FULL -> SmallDisk.lacking();
            case POOLER -> Pooler.lacking();
            default -> Optional.empty();
        };
    }

    /** Plays it through and says what became of everybody. */
    Verdict play(Rig rig, Random random, int readers) throws SQLException {
        Run run = play.play(rig, random, readers);
        run.awaitSent();
        rig.mend();
        return Reconciler.judge(rig, run);
    }
}
