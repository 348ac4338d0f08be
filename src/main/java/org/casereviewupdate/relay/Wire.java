package org.casereviewupdate.relay;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.smtp.SmtpRequestEncoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.casereviewupdate.relay.Exchange.Answers;
import org.jspecify.annotations.Nullable;

/**
 * The connection below the conversation: writes a group of commands at once and waits for the replies owed to it. One worker at a time
 * calls in; state changes on the channel's event loop only. Whatever is out of order (a reply to nothing, an endless line, a missed
 * deadline) ends the connection, because from then on a reply could be taken for that to another message.
 */
final class Wire extends SimpleChannelInboundHandler<Reply> {

    /** How long tearing down may take: SslHandler gives the last word three seconds. */
    static final Duration TEAR_DOWN = Duration.ofSeconds(5);

    private final SocketChannel channel;
    private final Duration writeLimit;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final Exchange greeting = new Exchange(1);
    private final ChannelFutureListener failedWrite = this::onWritten;
    private @Nullable Exchange pending = greeting;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    private Wire(SocketChannel channel, Duration writeLimit) {
        super(Reply.class);
        this.channel = channel;
        this.writeLimit = writeLimit;
    }

    static Wire on(SocketChannel channel, Duration writeLimit) {
        Wire wire = new Wire(channel, writeLimit);
        channel.pipeline().addLast(wire.decoder, new SmtpRequestEncoder(), wire);
        return wire;
    }

    boolean alive() {
        return trouble.get() == null && channel.isActive();
    }

    /** Our end's address. */
    InetAddress ownAddress() {
        InetSocketAddress local = channel.localAddress();
        return local == null ? InetAddress.getLoopbackAddress() : local.getAddress();
    }

    Answers greeting(Duration limit) {
        return outcome(greeting, limit, limit);
    }

    /** Writes the group and waits for its replies: at most the write limit until all of it has left, then at most the limit given. */
    Answers exchange(int owed, Duration limit, Object... group) {
        Exchange exchange = new Exchange(owed);
        try {
            channel.eventLoop().execute(() -> begin(exchange, group));
        } catch (RejectedExecutionException stopped) {
            exchange.end("The program is stopping");
        }
        return outcome(exchange, writeLimit.compareTo(limit) < 0 ? writeLimit : limit, limit);
    }

    /**
     * Puts TLS underneath and waits for the handshake. What the relay said in plain text after its 220 must not pass for protected
     * (RFC 3207 section 6, CVE-2011-0411).
     *
     * @return what went wrong, or null
     */
    @Nullable
    String startTls(SslHandler tls) {
        channel.eventLoop().submit(() -> addTls(tls)).awaitUninterruptibly();
        String why = trouble.get();
        return why != null ? why : awaitTls(tls);
    }

    /** Waits for the handshake, which SslHandler bounds; null if it went well. */
    @Nullable
    String awaitTls(SslHandler tls) {
        Throwable cause = tls.handshakeFuture().awaitUninterruptibly().cause();
        return cause == null ? null : describe(cause);
    }

    /** Ends the connection, from whichever thread; a worker still waiting gets what is known. The first reason is the one that is told. */
    void cut(String why) {
        trouble.compareAndSet(null, why);
        channel.close();
    }

    private Answers outcome(Exchange exchange, Duration untilLeft, Duration limit) {
        boolean over = exchange.await(untilLeft);
        if (!over && exchange.left()) {
            over = exchange.await(limit);
        }
        if (!over) {
            cut("No answer in time");
            exchange.awaitEnd(TEAR_DOWN);
        }
        return exchange.answers();
    }

    private void begin(Exchange exchange, Object... group) {
        if (!alive() || pending != null) {
            List.of(group).forEach(ReferenceCountUtil::release);
            exchange.end("The connection has ended");
            return;
        }
        pending = exchange;
        for (Object part : group) {
            ChannelFuture write = channel.write(part);
            exchange.written(write);
            write.addListener(failedWrite);
        }
        channel.flush();
    }

    private void addTls(SslHandler tls) {
        if (decoder.holdsBytes()) {
            cut("Plain text after the relay agreed to STARTTLS");
        }
        if (alive()) {
            channel.pipeline().addFirst(tls);
        } else {
            cut("The relay closed the connection");
        }
    }

    private void onWritten(ChannelFuture write) {
        if (!write.isSuccess()) {
            cut(describe(write.cause()));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Reply reply) {
        Exchange waiting = pending;
        if (trouble.get() != null) {
            return; // too late, and perhaps the answer to something else
        }
        if (waiting == null) {
            cut("A reply to nothing: " + reply.code());
            return;
        }
        if (waiting.take(reply)) {
            pending = null;
            if (reply.closing()) {
                cut("The relay is closing");
            }
            waiting.end("The relay is closing");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cut("The relay closed the connection");
        if (pending != null) {
            pending.end(String.valueOf(trouble.get()));
            pending = null;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        cut(describe(cause));
    }

    private static String describe(Throwable cause) {
        Throwable root = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
