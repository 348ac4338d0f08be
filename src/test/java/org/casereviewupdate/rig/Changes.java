package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Scenarios in which people change their minds while an issue leaves. */
final class Changes {

    private static final Duration LONGER_THAN_THE_RULE = Duration.ofMillis(3500);

    private Changes() {}

    /** Halted and resumed, twice or thrice. */
    static Run haltAndResume(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        int times = 2 + random.nextInt(2);
        for (int i = 1; i <= times; i++) {
            run.awaitAccepted(readers * i / (times + 2));
            run.haltAndResume(random.nextBoolean() ? LONGER_THAN_THE_RULE : Duration.ofMillis(random.nextInt(500)));
        }
        return run;
    }

    /** One reader after another leaves by one click, before or after being mailed. */
    static Run leave(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        List<UUID> leaving = new ArrayList<>(run.readers().values());
        Collections.shuffle(leaving, random);
        for (int i = 0; i < 20; i++) {
            run.awaitAccepted(readers * i / 40);
            run.leave(leaving.get(i));
        }
        return run;
    }

    /** A review is withdrawn: the issue halts by itself, and an editor lets the rest go. */
    static Run withdraw(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        run.withdrawReview();
        run.awaitHalted();
        DatabaseFaults.pass(LONGER_THAN_THE_RULE);
        run.resume();
        return run;
    }

    /** Readers are erased by an admin. */
    static Run erase(Rig rig, Random random, int readers) throws SQLException {
        return oneAfterTheOther(rig, random, readers, (run, address, reader) -> {
            rig.desk().erase(address);
            run.gone(reader);
        });
    }

    /** Readers' addresses are put on the list of those who must never be mailed. */
    static Run suppress(Rig rig, Random random, int readers) throws SQLException {
        return oneAfterTheOther(rig, random, readers, (run, address, reader) -> {
            rig.execute("insert into suppression (address_hash, reason, at)"
                    + " select address_hash, 'COMPLAINT', now() from subscriber where id = '" + reader + "'");
            run.gone(reader);
        });
    }

    /** Readers change their addresses: the old one is not named any more, and the new one gets what the old one has not. */
    static Run move(Rig rig, Random random, int readers) throws SQLException {
        return oneAfterTheOther(rig, random, readers, (run, address, reader) -> {
            String other = "moved-" + address;
            rig.execute("update subscriber set address = '" + other + "', address_key = '" + other
                    + "', version = version + 1 where id = '" + reader + "'");
            run.move(reader, other);
        });
    }

    /** Two editors and a client that repeats itself, all at once, at any replica. */
    static Run releaseAgainAndAgain(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.prepare(readers);
        List<UUID> composed = atOnce(4, () -> rig.desk().compose(run.key(), run.reviews()));
        run.composed(composed.get(0));
        if (Set.copyOf(composed).size() > 1) {
            run.faults().add("D-16: one key made several issues");
        }
        if (rig.desk().composeSaying(run.key(), run.reviews().subList(0, 1)) / 100 != 4) {
            run.faults().add("D-16: a key was taken for another issue");
        }
        List<Integer> answers = atOnce(6, () -> rig.desk().tryToRelease(run.issue()));
        if (answers.stream().noneMatch(answer -> answer / 100 == 2)) {
            run.faults().add("D-16: nobody released it");
        }
        run.awaitAccepted(random.nextInt(readers / 2));
        rig.desk().tryToRelease(run.issue());
        return run;
    }

    /** What is done to one reader. */
    @FunctionalInterface
    private interface Change {
        void make(Run run, String address, UUID reader) throws SQLException;
    }

    private static Run oneAfterTheOther(Rig rig, Random random, int readers, Change change) throws SQLException {
        rig.replicas(2);
        Run run = rig.release(readers);
        List<String> addresses = new ArrayList<>(run.readers().keySet());
        Collections.shuffle(addresses, random);
        for (int i = 0; i < 20; i++) {
            run.awaitAccepted(readers * i / 40);
            change.make(run, addresses.get(i), run.readers().get(addresses.get(i)));
        }
        return run;
    }

    private static <T> List<T> atOnce(int times, Supplier<T> what) {
        List<CompletableFuture<T>> all = Stream.generate(() -> CompletableFuture.supplyAsync(what))
                .limit(times)
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
