package org.casereviewupdate.web.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.web.BodyLimits;
import org.casereviewupdate.web.WebConfig;

/** At the outer end of a connection: counts the bytes that come, which further in are no longer to be seen until they make a whole head. */
final class Arrivals extends ChannelInboundHandlerAdapter {

    private static final String HANDSHAKE = "handshake";

    private final WebConfig config;
    private final BodyMemory memory;
    private final Patience patience;
    private boolean guarded;

    Arrivals(WebConfig config, BodyMemory memory) {
        this.config = config;
        this.memory = memory;
        this.patience = new Patience(config.patience());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!guarded
                && context.pipeline().get(SslHandler.class) != null
                && context.pipeline().get(HANDSHAKE) == null) {
            context.pipeline()
                    .addAfter(context.pipeline().context(SslHandler.class).name(), HANDSHAKE, new Handshake());
        }
        if (guarded || guard(context.pipeline())) {
            patience.arrived(((ByteBuf) bytes).readableBytes());
        }
        context.fireChannelRead(bytes);
    }

    /** Not before it is clear that HTTP/1.1 will be spoken: hands are shaken first under TLS, which has a deadline of its own. */
    private boolean guard(ChannelPipeline pipeline) {
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder == null || guarded) {
            return guarded;
        }
        // Its first event says only that nothing was written for a while, and the second that nothing has moved since.
        IdleStateHandler idle = new IdleStateHandler(true, 0, config.patience().toMillis(), 0, TimeUnit.MILLISECONDS);
        BodyLimits limits = new BodyLimits(config);
        pipeline.addAfter(encoder.name(), "stalled answers", idle);
        pipeline.addAfter("stalled answers", "turns", new Turns());
        pipeline.addAfter("turns", "request", new Request(patience, limits));
        pipeline.addAfter("request", "whole bodies", new WholeBodies(limits, memory));
        guarded = true;
        return true;
    }

    /** A request may come in one piece with the end of the handshake, after which the server has seen to it that HTTP is understood. */
    private final class Handshake extends ChannelInboundHandlerAdapter {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.fireUserEventTriggered(event);
            if (event instanceof SslHandshakeCompletionEvent) {
                guard(context.pipeline());
            }
        }
    }
}
