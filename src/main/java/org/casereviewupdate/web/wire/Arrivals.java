package org.casereviewupdate.web.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.web.BodyLimits;
import org.casereviewupdate.web.WebConfig;

/** At the outer end of a connection, or behind its TLS: counts the bytes that come, which further in are no longer to be seen until they make a whole head. */
final class Arrivals extends ChannelInboundHandlerAdapter {

    private final WebConfig config;
    private final BodyMemory memory;
    private final Patience patience;
    private final boolean behindTls;
    private boolean guarded;

    Arrivals(WebConfig config, BodyMemory memory) {
        this(config, memory, false);
    }

    private Arrivals(WebConfig config, BodyMemory memory, boolean behindTls) {
        this.config = config;
        this.memory = memory;
        this.patience = new Patience(config.patience());
        this.behindTls = behindTls;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (guarded || !isBeforeTls(context.pipeline()) && guard(context.pipeline())) {
            patience.arrived(((ByteBuf) bytes).readableBytes());
        }
        context.fireChannelRead(bytes);
    }

    /** What comes under TLS is a part of a request only behind it, where hands have been shaken before anything comes: there another one stands. */
    private boolean isBeforeTls(ChannelPipeline pipeline) {
        ChannelHandlerContext tls = behindTls ? null : pipeline.context(SslHandler.class);
        if (tls == null) {
            return false;
        }
        pipeline.addAfter(tls.name(), "arrivals", new Arrivals(config, memory, true));
        pipeline.remove(this);
        return true;
    }

    /** Not before the server has seen to it that HTTP/1.1 is spoken. */
    private boolean guard(ChannelPipeline pipeline) {
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder == null) {
            return false;
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
}
