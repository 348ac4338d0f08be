package org.casereviewupdate.web.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import org.casereviewupdate.web.WebConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The usual transport of Vert.x, with a doorman at each server. Vert.x finds it through {@code META-INF/services}; it is the one place where it
 * lets anybody see a connection before its first request. See ADR 47.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new Doorman(config()));
    }

    /** Asked for here and not injected, because this is made before there are beans. */
    private static WebConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(WebConfig.class);
    }
}
