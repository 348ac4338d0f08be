package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_ANN;
import static org.casereviewupdate.relay.TestRelay.TO_BEN;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.reply;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Relay relay = TestRelay.at(server).relay();
    private KeptConnections connections = new KeptConnections(relay, TestRelay.at(server));

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @Test
    void what_is_given_back_serves_the_next() throws RelayUnavailable {
        send(connections.open(), TO_ANN);
        send(connections.kept().orElseThrow(), TO_BEN);

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.received()).hasSize(2);
        assertThat(server.commands()).doesNotContain("QUIT");
    }

    @Test
    void nothing_is_kept_at_first() {
        assertThat(connections.kept()).isEmpty();
    }

    @Test
    void one_that_the_relay_has_closed_is_not_lent() throws RelayUnavailable {
        server.on(Moment.DOT, reply("250 2.0.0 Queued").then(drop()));
        RelayConnection connection = connections.open();
        send(connection, TO_ANN);

        Awaitility.await().until(() -> !connection.usable());

        assertThat(connections.kept()).isEmpty();
    }

    @Test
    void one_that_has_carried_its_number_of_messages_takes_leave() throws RelayUnavailable {
        use(TestRelay.at(server).replacedAfter(1));

        send(connections.open(), TO_ANN);

        assertThat(connections.kept()).isEmpty();
        assertThat(server.commands()).endsWith("QUIT");
    }

    @Test
    void one_that_is_idle_for_long_takes_leave() throws RelayUnavailable {
        use(TestRelay.at(server).keepingIdleFor(Duration.ofMillis(50)));

        send(connections.open(), TO_ANN);

        Awaitility.await().until(() -> server.commands().contains("QUIT"));
        assertThat(connections.kept()).isEmpty();
    }

    @Test
    void no_more_are_open_than_there_may_be() throws RelayUnavailable {
        use(TestRelay.at(server).connections(1));
        RelayConnection only = connections.open();

        CompletableFuture<RelayConnection> next = CompletableFuture.supplyAsync(this::open);
        assertThat(catchThrowable(
                        () -> next.orTimeout(100, TimeUnit.MILLISECONDS).join()))
                .isNotNull();
        assertThat(server.connections()).isEqualTo(1);

        connections.giveBack(only);
        Awaitility.await().until(() -> server.connections() == 2);
        assertThat(server.commands()).contains("QUIT");
    }

    @Test
    void a_connection_that_did_not_come_about_takes_no_place() throws RelayUnavailable {
        use(TestRelay.at(server).connections(1));
        server.once(Moment.GREETING, reply("421 4.3.2 Busy"));

        assertThat(catchThrowable(connections::open)).isInstanceOf(RelayUnavailable.class);

        send(connections.open(), TO_ANN);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void when_the_program_stops_each_takes_leave_and_none_is_kept_any_more() throws RelayUnavailable {
        RelayConnection busy = connections.open();
        send(connections.open(), TO_ANN);

        connections.stop(new ShutdownEvent());
        connections.giveBack(busy);

        assertThat(server.commands()).filteredOn("QUIT"::equals).hasSize(2);
        assertThat(connections.kept()).isEmpty();
    }

    private RelayConnection open() {
        try {
            return connections.open();
        } catch (RelayUnavailable unavailable) {
            throw new AssertionError(unavailable);
        }
    }

    private void send(RelayConnection connection, Envelope envelope) {
        assertThat(connection.send(envelope, MESSAGE).accepted()).isTrue();
        connections.giveBack(connection);
    }

    private void use(TestRelay settings) {
        relay.close();
        relay = settings.relay();
        connections = new KeptConnections(relay, settings);
    }
}
