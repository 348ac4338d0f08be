package org.casereviewupdate.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.relay.LineEnd.Why;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guards the speed of the line without a clock: each flush is one system call, and one turn is what a distant relay costs. */
class FewWritesTest {

    private static final int MESSAGES = 1_000;
    private static final int DIGESTS = 200;

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final EventLoopGroup eventLoops = new NioEventLoopGroup(1);
    private final AtomicInteger flushes = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void close() {
        eventLoops.shutdownGracefully(0, 2, SECONDS).awaitUninterruptibly();
        server.close();
    }

    @Test
    void a_message_costs_one_write_and_one_turn() throws Exception {
        LineEnd end = run(TestCargo.of(MESSAGES));

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(server.received()).hasSize(MESSAGES);
        assertThat(flushes).hasValue(MESSAGES + 1); // the first envelope goes alone
        assertThat(turns).hasValue(MESSAGES + 1);
    }

    @Test
    void a_digest_costs_no_more_writes_or_turns_than_a_note() throws Exception {
        String line = "What happened to an invented child in an invented place, and what is to be learned\r\n";
        EncodedMessage digest = TestRelay.message("Subject: New reviews\r\n\r\n" + line.repeat(37_000 / line.length()));

        LineEnd end = run(TestCargo.of(DIGESTS, digest));

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(server.received()).hasSize(DIGESTS);
        assertThat(flushes).hasValue(DIGESTS + 1);
        assertThat(turns).hasValue(DIGESTS + 1);
    }

    @Test
    void a_ledger_that_answers_later_costs_a_second_write_but_no_second_turn() throws Exception {
        LineEnd end = run(
                TestCargo.of(MESSAGES).gate(parcel -> CompletableFuture.supplyAsync(() -> true, eventLoops::execute)));

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(flushes).hasValueLessThanOrEqualTo(2 * MESSAGES + 1);
        assertThat(turns).hasValue(MESSAGES + 1);
    }

    @Test
    void without_pipelining_a_message_costs_four_turns() throws Exception {
        server.offering();

        run(TestCargo.of(MESSAGES));

        assertThat(turns).hasValue(4 * MESSAGES);
    }

    private LineEnd run(TestCargo cargo) throws Exception {
        TestRelay settings = TestRelay.at(server).replacedAfter(MESSAGES + 1);
        Plumbing plumbing = new Plumbing(settings.settings());
        var channel = new Bootstrap()
                .group(eventLoops)
                .channel(NioSocketChannel.class)
                .handler(plumbing)
                .connect("localhost", server.port())
                .sync()
                .channel();
        Capabilities offered = new Session(plumbing.wire(), settings.settings(), true).open(null);
        channel.pipeline().addFirst(new Reads(), new Flushes());
        Conversation conversation = new Conversation(plumbing.wire(), offered.pipelining(), settings);
        return conversation.run(cargo).toCompletableFuture().get(60, SECONDS);
    }

    private final class Flushes extends ChannelOutboundHandlerAdapter {

        @Override
        public void flush(ChannelHandlerContext context) {
            flushes.incrementAndGet();
            context.flush();
        }
    }

    /** Counts the times that something was read after something was written: however many pieces the replies come in. */
    private final class Reads extends ChannelInboundHandlerAdapter {

        private int seen;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (flushes.get() > seen) {
                seen = flushes.get();
                turns.incrementAndGet();
            }
            context.fireChannelRead(message);
        }
    }
}
