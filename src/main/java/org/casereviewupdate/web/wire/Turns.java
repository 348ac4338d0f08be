package org.casereviewupdate.web.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One request at a time: the next one of a connection is handed on when the answer to the last one has left, so that nobody can make us hold
 * more than one answer that they do not read. And an answer of which nothing moves any more is given up.
 */
final class Turns extends ChannelDuplexHandler {

    /** What those further in are told when an answer has left. */
    static final Object ANSWERED = new Object();

    /** No browser sends a second request before it has its answer, and a program a handful. */
    private static final int MAY_WAIT = 16;

    private final Deque<Object> waiting = new ArrayDeque<>();
    private int requestsWaiting;
    private boolean owed;
    private boolean answering;
    private boolean stoppedReading;

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!waiting.isEmpty() || owed && message instanceof HttpRequest) {
            hold(context, message);
        } else {
            handOn(context, message);
        }
    }

    private void hold(ChannelHandlerContext context, Object message) {
        waiting.add(message);
        stopReading(context);
        if (message instanceof HttpRequest && ++requestsWaiting > MAY_WAIT) {
            context.close();
        }
    }

    private void handOn(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            owed = true;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse head && head.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            answering = true;
        }
        if (answering && message instanceof LastHttpContent) {
            context.write(message, promise.unvoid().addListener((ChannelFutureListener) sent -> {
                if (sent.isSuccess()) {
                    answered(context);
                }
            }));
        } else {
            context.write(message, promise);
        }
    }

    private void answered(ChannelHandlerContext context) {
        owed = false;
        answering = false;
        context.fireUserEventTriggered(ANSWERED);
        if (!waiting.isEmpty()) {
            next(context);
        }
    }

    private void next(ChannelHandlerContext context) {
        if (stoppedReading) {
            // Before anything is handed on: whoever gets it may want to stop for a reason of their own.
            stoppedReading = false;
            context.channel().config().setAutoRead(true);
        }
        while (!waiting.isEmpty() && !(owed && waiting.peek() instanceof HttpRequest)) {
            if (waiting.peek() instanceof HttpRequest) {
                requestsWaiting--;
            }
            handOn(context, waiting.remove());
        }
        if (!waiting.isEmpty()) {
            stopReading(context);
        }
        context.fireChannelReadComplete();
    }

    private void stopReading(ChannelHandlerContext context) {
        if (context.channel().config().isAutoRead()) {
            context.channel().config().setAutoRead(false);
            stoppedReading = true;
        }
    }

    /** Only of our own timer is anything kept back: the server has one too, for connections on which nobody says anything. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof IdleStateEvent idle) || idle.state() != IdleState.WRITER_IDLE) {
            context.fireUserEventTriggered(event);
            return;
        }
        ChannelOutboundBuffer unread = context.channel().unsafe().outboundBuffer();
        if (!idle.isFirst() && unread != null && unread.totalPendingWriteBytes() > 0) {
            context.close();
        }
    }
}
