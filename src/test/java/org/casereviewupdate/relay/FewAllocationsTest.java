package org.casereviewupdate.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guards the memory of the splice without a clock: what all readers get exists once, however many they are. */
class FewAllocationsTest {

    private static final int MESSAGES = 400;
    private static final int TEXT = 40_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final MessageTemplate template = new MessageTemplate(
            List.of(bytes("To: "), bytes("\r\n\r\n" + ("x".repeat(74) + "\r\n").repeat(TEXT / 76))), List.of(0));

    @Test
    void filling_a_template_copies_nothing_but_what_is_personal() {
        fill(20_000);
        long before = allocatedHere();

        fill(10_000);

        assertThat((allocatedHere() - before) / 10_000).isLessThan(1_000);
    }

    @Test
    void a_message_on_its_way_takes_less_memory_than_a_fifth_of_its_text() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start();
                LoopbackRelay relay = LoopbackRelay.at(server.port())) {
            RelayConnection connection = relay.relay().connect();
            run(connection, new Measured());
            Measured measured = new Measured();

            run(connection, measured);

            assertThat(server.received()).hasSize(2 * MESSAGES);
            assertThat(measured.allocated() / MESSAGES).isPositive().isLessThan(TEXT / 5);
            connection.close();
        }
    }

    private static void run(RelayConnection connection, Cargo cargo) throws Exception {
        connection.run(cargo).toCompletableFuture().get(60, SECONDS);
    }

    private void fill(int times) {
        for (int i = 0; i < times; i++) {
            template.fill(bytes("ann@example.org"));
        }
    }

    private static long allocatedHere() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Looks, from the event loop, at what the event loop allocates between the first and the last message. */
    private final class Measured implements Cargo {

        private final AtomicLong first = new AtomicLong();
        private final AtomicLong last = new AtomicLong();
        private int left = MESSAGES;

        long allocated() {
            return last.get() - first.get();
        }

        @Override
        public @Nullable Parcel next() {
            first.compareAndSet(0, allocatedHere());
            last.set(allocatedHere());
            if (left == 0) {
                return null;
            }
            left--;
            return new Parcel(
                    new Envelope("bounce@charity.example", "ann@example.org"), template.fill(bytes("ann@example.org")));
        }

        @Override
        public CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Void> settle(Handover previous) {
            return CompletableFuture.completedStage(null);
        }
    }
}
