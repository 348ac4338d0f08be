package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;

/**
 * A PostgreSQL, an SMTP server and any number of replicas of the packaged program, all of which can be broken.
 *
 * <pre>{@code
 * try (Rig rig = Rig.start(directory)) {
 *     rig.replicas(2);
 *     Run run = rig.release(500);
 *     rig.kill(rig.replica(0));
 *     run.awaitSent();
 *     assertThat(Reconciler.judge(rig, run).faults()).isEmpty();
 * }
 * }</pre>
 */
final class Rig implements AutoCloseable {

    private static final Duration SENDING_TAKES = Duration.ofMillis(2500);

    private final MortalPostgres postgres;
    private final ScriptedSmtpServer relay = ScriptedSmtpServer.start();
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<Replica> gone = new CopyOnWriteArrayList<>();
    private final Newsdesk desk = new Newsdesk(this::answering);
    private final Thread lastResort = new Thread(this::endProcesses);
    private final List<Replica> started = new CopyOnWriteArrayList<>();
    private final Wings wings = new Wings(() -> start(List.of()));
    private final Replica.Surroundings surroundings;
    private final List<String> always = new ArrayList<>();
    private volatile boolean ended;

    private Rig(Path directory) {
        this.postgres = MortalPostgres.start(directory);
        this.surroundings =
                new Replica.Surroundings(directory, AgentJar.writeInto(directory), postgres::port, relay::port);
        Runtime.getRuntime().addShutdownHook(lastResort);
        always.addAll(ClassArchive.options(directory.getParent(), this::start));
    }

    static Rig start(Path directory) {
        return new Rig(directory);
    }

    MortalPostgres postgres() {
        return postgres;
    }

    ScriptedSmtpServer relay() {
        return relay;
    }

    Newsdesk desk() {
        return desk;
    }

    /** Sees to it that so many work. Those too many are sent off to wait, not killed. */
    void replicas(int wanted) {
        while (replicas.size() > wanted) {
            wings.back(replicas.remove(replicas.size() - 1));
        }
        while (replicas.size() < wanted) {
            another();
        }
    }

    /** Starts what later runs will want while this one plays. */
    void lookAhead(int wanted) {
        wings.fill(wanted);
    }

    Replica replica(int index) {
        return replicas.get(index);
    }

    List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    /** Every replica there has been since the run began, for its log. */
    List<Replica> everyReplica() {
        return Stream.concat(gone.stream(), replicas.stream()).toList();
    }

    /** Calls one more, which works from now on. */
    Replica another() {
        return enter(wings.next());
    }

    /** Starts one and waits for nothing: it may be one that cannot start. */
    Replica begin() {
        Replica replica = start(List.of());
        replicas.add(replica);
        return replica;
    }

    /** One with settings of its own, which works from now on. */
    Replica another(List<String> options) {
        return enter(start(options).awaitReady());
    }

    /** One of another version of the program, which works from now on. */
    Replica another(Path program) {
        return enter(watched(Replica.start(surroundings, List.of(), program)).awaitReady());
    }

    /** Only so many work from now on, with settings of their own. Whoever called them kills them: nobody else wants such settings. */
    void only(int wanted, List<String> options) {
        replicas(0);
        List<Replica> called =
                Stream.generate(() -> start(options)).limit(wanted).toList();
        called.forEach(replica -> enter(replica.awaitReady()));
    }

    /** Calls one that will die when it reaches a kill point for the n-th time. */
    Replica doomed(KillPoint point, int nth) {
        Replica replica = wings.next();
        replica.doom(point, nth);
        return enter(replica);
    }

    /** kill -9. */
    void kill(Replica replica) {
        replica.kill();
        bury(replica);
    }

    /** Takes one that has died off the list. */
    void bury(Replica replica) {
        replica.close();
        replicas.remove(replica);
        gone.add(replica);
    }

    /** Empties the database and the transcript, mends whatever is broken, composes an issue for so many readers and releases it. */
    Run release(int readers) {
        Run run = compose(readers);
        desk.release(run.issue());
        return run;
    }

    Run compose(int readers) {
        Run run = prepare(readers);
        run.composed(desk.compose(run.key(), run.reviews()));
        return run;
    }

    /** Everything for an issue but the issue. */
    Run prepare(int readers) {
        mend();
        relay.reset();
        relay.on(Moment.DOT, SmtpAct.reply("250 2.0.0 Queued").after(pace(readers)));
        gone.clear();
        try (Connection database = postgres.connect()) {
            Map<String, UUID> seeded = Readers.seed(database, readers);
            return new Run(this, seeded);
        } catch (SQLException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** So long a thought before each answer that an issue takes some seconds, and faults find it on its way. */
    private Duration pace(int readers) {
        return SENDING_TAKES
                .multipliedBy((long) Settings.CONNECTIONS * Math.max(1, replicas.size()))
                .dividedBy(readers);
    }

    /** Lets all proxies pass. */
    void mend() {
        replicas.forEach(replica -> {
            replica.commits().stop();
            replica.database().heal();
            replica.relay().heal();
        });
    }

    /** After a run that went wrong: nothing of it is left running or broken. */
    void startOver() {
        replicas().forEach(this::kill);
        postgres.restartIfDown();
    }

    /** The first column of the rows, past every proxy. */
    List<String> query(String sql) throws SQLException {
        try (Connection database = postgres.connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection database = postgres.connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            endProcesses();
            Runtime.getRuntime().removeShutdownHook(lastResort);
            relay.close();
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Replica answering() {
        return replicas.stream()
                .filter(Replica::isReady)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("No replica answers now"));
    }

    /** It works before it can be picked: an order to one that is being killed meanwhile would go wrong. */
    private Replica enter(Replica replica) {
        replicas.add(replica.work());
        return replica;
    }

    private Replica start(List<String> options) {
        List<String> all = new ArrayList<>(always);
        all.addAll(options);
        return watched(Replica.start(surroundings, all));
    }

    private Replica watched(Replica replica) {
        started.removeIf(one -> !one.isAlive());
        started.add(replica);
        if (ended) {
            replica.close(); // the test was stopped while it started
        }
        return replica;
    }

    private void endProcesses() {
        ended = true;
        started.forEach(Replica::close);
    }
}
