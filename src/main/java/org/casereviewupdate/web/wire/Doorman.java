package org.casereviewupdate.web.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.casereviewupdate.web.WebConfig;

/** Sees each new connection before anybody else does, and puts somebody there who listens. */
@Sharable
final class Doorman extends ChannelInboundHandlerAdapter {

    private final WebConfig config;
    private final BodyMemory memory = new BodyMemory();

    Doorman(WebConfig config) {
        this.config = config;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
        ((Channel) connection).pipeline().addLast(new Arrivals(config, memory));
        context.fireChannelRead(connection);
    }
}
