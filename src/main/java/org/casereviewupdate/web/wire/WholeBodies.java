package org.casereviewupdate.web.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import org.casereviewupdate.web.BodyLimits;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request on when its body is whole: the framework lends each request a thread that waits for its body, and a few hundred who begin
 * one and say no more would have them all. What may be large comes through as it comes; nobody gets that far without a key.
 */
final class WholeBodies extends ChannelInboundHandlerAdapter {

    /** As much of each body is not counted, so that nobody can keep a form or a one-click request out by filling the memory for all. */
    private static final int UNCOUNTED = 4096;

    private final BodyLimits limits;
    private final BodyMemory memory;
    private final ByteBuf body = Unpooled.buffer();
    private @Nullable HttpRequest request;
    private int held;
    private boolean full;

    WholeBodies(BodyLimits limits, BodyMemory memory) {
        this.limits = limits;
        this.memory = memory;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        giveBack();
        body.release();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        noticeThatTheyTalk(context);
        if (message instanceof HttpRequest begun && isToBeWhole(begun)) {
            request = begun;
            letItCome(context, begun);
        } else if (request != null && message instanceof HttpContent part) {
            gather(context, request, part);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** The server's own watch for silence stands further in, and would take a body that is held here for silence. */
    private static void noticeThatTheyTalk(ChannelHandlerContext context) {
        if (context.pipeline().get("idle") instanceof IdleStateHandler watch) {
            watch.resetReadTimeout();
        }
    }

    /** Not what will be refused for its length, and has to be told so before it comes. */
    private boolean isToBeWhole(HttpRequest begun) {
        long limit = limits.ofTarget(begun.uri());
        return !(begun instanceof HttpContent)
                && begun.decoderResult().isSuccess()
                && limit < limits.largest()
                && HttpUtil.getContentLength(begun, 0L) <= limit;
    }

    private static void letItCome(ChannelHandlerContext context, HttpRequest begun) {
        if (HttpUtil.is100ContinueExpected(begun)) {
            begun.headers().remove(HttpHeaderNames.EXPECT);
            context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void gather(ChannelHandlerContext context, HttpRequest begun, HttpContent part) {
        int counted = Math.max(0, body.readableBytes() + part.content().readableBytes() - UNCOUNTED) - held;
        if (!full && memory.take(counted)) {
            held += counted;
            body.writeBytes(part.content());
        } else if (!full) {
            full = true;
            context.writeAndFlush(Refusal.of(HttpResponseStatus.SERVICE_UNAVAILABLE));
        }
        if (part instanceof LastHttpContent end) {
            handOn(context, begun, end);
        } else {
            part.release();
        }
    }

    private void handOn(ChannelHandlerContext context, HttpRequest begun, LastHttpContent end) {
        request = null;
        if (full) {
            end.release();
            context.close();
            return;
        }
        context.fireChannelRead(begun);
        if (body.isReadable()) {
            context.fireChannelRead(new DefaultHttpContent(body.copy()));
        }
        if (end.decoderResult().isSuccess()) {
            end.release();
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        } else {
            context.fireChannelRead(end); // a chunk that cannot be read; whoever answers has to see it
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Turns.ANSWERED) {
            giveBack();
            body.clear().capacity(0); // also of a request that was refused, whose connection may last a while
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    private void giveBack() {
        memory.giveBack(held);
        held = 0;
    }
}
