package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void octets_that_cannot_even_be_queued_end_the_connection_before_a_dot_can_follow_them() throws Exception {
        EventLoopGroup loops = new NioEventLoopGroup(1);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            SocketChannel channel = (SocketChannel) new Bootstrap()
                    .group(loops)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInboundHandlerAdapter())
                    .connect("localhost", server.port())
                    .sync()
                    .channel();
            Wire wire = Wire.on(channel, Duration.ofSeconds(1));
            ByteBuf gone = Unpooled.buffer(8).writeZero(8);
            gone.release();

            loops.submit(() -> wire.write(gone)).sync();

            assertThat(wire.alive()).isFalse();
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }
}
