package org.casereviewupdate.relay;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;

/** Fits a new channel with what it needs before it connects. */
final class Plumbing extends ChannelInitializer<SocketChannel> {

    private final RelaySettings settings;
    private @Nullable SslHandler tls;
    private @Nullable Wire wire;

    Plumbing(RelaySettings settings) {
        this.settings = settings;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (settings.tls()) {
            tls = settings.tlsHandler();
            channel.pipeline().addLast(tls);
        }
        wire = Wire.on(channel, settings.config().write());
    }

    /** The handler under a connection that begins with TLS. */
    @Nullable
    SslHandler tls() {
        return tls;
    }

    /** The channel's wire, once it is connected. */
    Wire wire() {
        if (wire == null) {
            throw new IllegalStateException("Not connected");
        }
        return wire;
    }
}
