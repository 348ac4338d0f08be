package org.casereviewupdate.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.smtp.SmtpRequestEncoder;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection below the conversation: carries octets one way and replies the other, to whoever listens, which is a {@link Line} or a
 * worker that waits for an {@link Exchange}. State changes on the channel's event loop only. Whatever is out of order (a reply to nothing, an endless line, a missed
 * deadline) ends the connection, because from then on a reply could be taken for that to another message.
 */
final class Wire extends SimpleChannelInboundHandler<Reply> {

    /** Hears the replies, one listener at a time, on the event loop. */
    interface Listener {

        /** Takes a reply; false if it listens no longer. After a reply that closes the connection nothing can be written. */
        boolean heard(Reply reply);

        /** The connection is gone, and nothing more will be heard. */
        void ended(String trouble);
    }

    /** The final dot (RFC 5321 section 4.1.1.4), behind a text that ends with CRLF. */
    private static final ByteBuf DOT = Unpooled.unreleasableBuffer(
            Unpooled.directBuffer(3).writeBytes(new byte[] {'.', '\r', '\n'}).asReadOnly());

    /** How long tearing down may take: SslHandler gives the last word three seconds. */
    static final Duration TEAR_DOWN = Duration.ofSeconds(5);

    private static final String CLOSED = "The relay closed the connection";
    private static final int INITIAL_SIZE = 256;

    private final SocketChannel channel;
    private final Duration writeLimit;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final Exchange greeting = new Exchange(1);
    private final ChannelFutureListener failedWrite = this::onWritten;
    private @Nullable Listener listener = greeting;
    private boolean unflushed;
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

    /** Listens from the first octet on. */
    Exchange greeting() {
        return greeting;
    }

    Duration writeLimit() {
        return writeLimit;
    }

    /** Writes with the next flush whatever the pipeline knows how to encode; ends the connection if that fails. */
    ChannelFuture encode(Object part) {
        unflushed = true;
        return channel.write(part).addListener(failedWrite);
    }

    /**
     * Puts TLS underneath and waits for the handshake. What the relay said in plain text after its 220 must not pass for protected
     * (RFC 3207 section 6, CVE-2011-0411).
     *
     * @return what went wrong, or null
     */
    @Nullable
    Throwable startTls(SslHandler tls) {
        channel.eventLoop().submit(() -> addTls(tls)).awaitUninterruptibly();
        String why = trouble.get();
        if (why != null) {
            return why.equals(CLOSED) ? new IOException(why) : new SSLException(why);
        }
        return awaitTls(tls);
    }

    /** Waits for the handshake, which SslHandler bounds; null if it went well. */
    @Nullable
    Throwable awaitTls(SslHandler tls) {
        Throwable trouble = tls.handshakeFuture().awaitUninterruptibly().cause();
        return trouble != null ? trouble : Trust.outOfDate(tls.engine().getSession());
    }

    /** Ends the connection, from whichever thread; a worker still waiting gets what is known. The first reason is the one that is told. */
    void cut(String why) {
        trouble.compareAndSet(null, why);
        channel.close();
    }

    /** Makes it the listener; false if there is one, or the connection has ended. */
    boolean listen(Listener next) {
        if (!alive() || listener != null) {
            return false;
        }
        listener = next;
        return true;
    }

    void release(Listener former) {
        if (listener == former) {
            listener = null;
        }
    }

    ByteBuf buffer() {
        return channel.alloc().ioBuffer(INITIAL_SIZE);
    }

    /**
     * Writes with the next flush; ends the connection if that fails. Never with a void promise: Netty tells nobody of octets that it could
     * not even queue (there is no direct memory left, say), and the dot behind a text that is not there would deliver an empty mail.
     */
    ChannelFuture write(ByteBuf octets) {
        return encode(octets);
    }

    /** Writes the dot with the next flush; a write of its own, so that it is known when it has left. */
    ChannelFuture writeDot(ChannelFutureListener written) {
        unflushed = true;
        return channel.write(DOT.duplicate()).addListener(written);
    }

    /** Whether something written waits for the next flush. */
    boolean holdsBack() {
        return unflushed;
    }

    void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }

    /** On the event loop; at once if we are there already, or if it is shut down and nobody is left to interfere with. */
    void execute(Runnable work) {
        if (onEventLoop() || channel.eventLoop().isTerminated()) {
            work.run();
        } else {
            later(work);
        }
    }

    /** On the event loop, once what it does now is done. */
    void later(Runnable work) {
        channel.eventLoop().execute(work);
    }

    boolean onEventLoop() {
        return channel.eventLoop().inEventLoop();
    }

    Deadline deadline(Runnable missed) {
        return new Deadline(channel.eventLoop(), missed);
    }

    private void addTls(SslHandler tls) {
        if (decoder.holdsBytes()) {
            cut("Plain text after the relay agreed to STARTTLS");
        }
        if (alive()) {
            channel.pipeline().addFirst(tls);
        } else {
            cut(CLOSED);
        }
    }

    private void onWritten(ChannelFuture write) {
        if (!write.isSuccess()) {
            cut(describe(write.cause()));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Reply reply) {
        Listener listening = listener;
        if (trouble.get() != null) {
            return; // too late, and perhaps the answer to something else
        }
        if (listening == null) {
            cut("A reply to nothing: " + reply.code());
            return;
        }
        if (reply.closing()) {
            cut("The relay is closing");
        }
        if (!listening.heard(reply)) {
            release(listening);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cut(CLOSED);
        Listener listening = listener;
        listener = null;
        if (listening != null) {
            listening.ended(String.valueOf(trouble.get()));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        cut(describe(cause));
    }

    static String describe(Throwable cause) {
        Throwable root = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
