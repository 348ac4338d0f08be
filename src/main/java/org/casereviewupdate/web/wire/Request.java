package org.casereviewupdate.web.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.web.BodyLimits;
import org.casereviewupdate.web.wire.Patience.Awaited;
import org.jspecify.annotations.Nullable;

/** The request whose turn it is takes no longer, and no more bytes, than it may; else it is refused, and nobody further in hears more of it. */
final class Request extends ChannelDuplexHandler {

    private final Patience patience;
    private final BodyLimits limits;
    private @Nullable Future<?> looking;
    private boolean owed;
    private boolean answering;
    private boolean last;
    private boolean refused;
    private long limit;
    private long taken;

    Request(Patience patience, BodyLimits limits) {
        this.patience = patience;
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        long every = Math.max(patience.limit().toMillis() / 4, 1);
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused) {
            judge(context, message);
        }
        if (refused || taken > limits.largest()) {
            drop(context, message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void judge(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (message instanceof HttpContent part) {
            taken += part.content().readableBytes();
            if (taken > limit && owed && !answering) {
                refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            } else if (part instanceof LastHttpContent) {
                patience.await(owed ? Awaited.ANSWER : Awaited.NOTHING);
            }
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        owed = true;
        answering = false;
        taken = 0;
        limit = limits.ofTarget(request.uri());
        patience.await(Awaited.BODY);
        if (request.protocolVersion().majorVersion() != 1) {
            refuse(context, HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED);
        }
    }

    /** Whoever writes before they read has to be let, or a closed connection would be all that they see of their refusal. */
    private void drop(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent part) {
            taken += part.content().readableBytes();
        }
        ReferenceCountUtil.release(message);
        if (taken > limits.largest() || message instanceof LastHttpContent) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (refused) { // and so answered
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        if (message instanceof HttpResponse head && head.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            answering = true;
            last = !HttpUtil.isKeepAlive(head);
        }
        context.write(message, promise);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Turns.ANSWERED) {
            answered(context);
        }
        context.fireUserEventTriggered(event);
    }

    private void answered(ChannelHandlerContext context) {
        owed = false;
        if (refused) {
            return;
        }
        if (patience.awaited() != Awaited.BODY) {
            patience.await(Awaited.NOTHING);
            return;
        }
        patience.await(Awaited.REMAINS);
        if (last) {
            sayNoMore(context.channel());
        }
    }

    /** Who waits for the end of the last answer need not wait for the end of their own request. TLS knows no half of a connection. */
    private static void sayNoMore(Channel channel) {
        if (channel instanceof DuplexChannel line && channel.pipeline().get(SslHandler.class) == null) {
            line.shutdownOutput();
        }
    }

    /** Where we do not read, it is not the client that is slow. */
    private void look(ChannelHandlerContext context) {
        if (!context.channel().config().isAutoRead()) {
            patience.again();
        } else if (patience.isOver()) {
            end(context);
        }
    }

    private void end(ChannelHandlerContext context) {
        if (refused || answering && owed || patience.awaited() == Awaited.REMAINS) {
            context.close();
        } else {
            refuse(context, HttpResponseStatus.REQUEST_TIMEOUT).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private ChannelFuture refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refused = true;
        patience.await(Awaited.REMAINS);
        context.channel().config().setAutoRead(true); // nobody further in is told of it, nor would let it go on
        return context.writeAndFlush(Refusal.of(status)).addListener(sent -> sayNoMore(context.channel()));
    }
}
