package org.casereviewupdate.relay;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The SMTP relay through which all mail leaves. Safe to share; each connection carries one cargo at a time. It has event loops of its own, so
 * that neither the web waits for mail nor mail for the web.
 */
@Singleton
public final class Relay {

    /** One would do at most relays' rates; the second keeps a TLS handshake from holding the others up. */
    private static final int EVENT_LOOPS = 2;

    private final List<Route> routes;
    private final RelayConfig config;
    private final Predicate<InetAddress> sameMachine;
    private final EventLoopGroup eventLoops;

    @Inject
    Relay(Config mailer, TlsConfigurationRegistry tls, RelayConfig config) {
        this(
                RelaySettings.named(mailer) ? routes(mailer, tls, config) : List.of(),
                config,
                InetAddress::isLoopbackAddress);
    }

    /**
     * The relays in the order in which they are tried. The addresses for which the predicate holds are those that can be reached without
     * leaving the machine.
     */
    Relay(List<RelaySettings> routes, RelayConfig config, Predicate<InetAddress> sameMachine) {
        this.routes = routes.stream()
                .map(settings -> new Route(settings, config.routeRest()))
                .toList();
        this.config = config;
        this.sameMachine = sameMachine;
        this.eventLoops = new NioEventLoopGroup(EVENT_LOOPS, new DefaultThreadFactory("relay", true));
    }

    private static List<RelaySettings> routes(Config mailer, TlsConfigurationRegistry tls, RelayConfig config) {
        Unheeded.refuse(mailer);
        RelaySettings first =
                RelaySettings.read(mailer, Trust.from(mailer, tls), config).safe();
        return first.withFallback();
    }

    /** Whether an operator said which relay to use ({@code quarkus.mailer.host}). */
    public boolean configured() {
        return !routes.isEmpty();
    }

    /** How many connections may be kept at a time. */
    public int connections() {
        return config.connections();
    }

    /** The longest time {@link RelayConnection#send} takes, whatever the relay does: a lease has to outlast it. */
    public Duration longestHandover() {
        Duration last = config.answer().compareTo(config.reply()) > 0 ? config.answer() : config.reply();
        return config.write()
                .multipliedBy(4)
                .plus(config.reply().multipliedBy(3))
                .plus(last)
                .plus(Wire.TEAR_DOWN);
    }

    /**
     * Connects, and speaks as far as mail may be sent; with the second relay, if there is one and the first will not. One that failed a short
     * while ago is tried last; one that refused us not for ten minutes, unless both did. Blocks.
     *
     * @throws RelayUnavailable if no relay is there, or is to be trusted with mail: how the first stopped, and with it as suppressed the
     *     second
     */
    public RelayConnection connect() throws RelayUnavailable {
        List<Route> willing = willing();
        return connect(willing.isEmpty() ? routes : willing, wire -> {}, unavailable -> true);
    }

    /**
     * Hands over one message on a connection of its own. Blocks, from the first octet to the last no longer than the limit, whatever the relay
     * does; with a second relay that long for each. That a relay has no room for this connection besides those of an issue is no reason for
     * the issue to leave it. One that refused us is not asked again for ten minutes.
     *
     * @throws RelayUnavailable as {@link #connect()}
     */
    public Handover send(Envelope envelope, EncodedMessage message, Duration limit) throws RelayUnavailable {
        List<Route> willing = willing();
        if (configured() && willing.isEmpty()) {
            throw RelayUnavailable.outOfReach("The relay refused us a short while ago");
        }
        Conversation conversation = connect(
                willing, wire -> later(limit, () -> wire.cut("No answer within " + limit)), RelayUnavailable::lasting);
        try {
            return conversation.send(envelope, message);
        } finally {
            conversation.hangUp();
        }
    }

    /** Whether {@link #send} asks nobody for now, because whoever there is has refused us. */
    public boolean leftAlone() {
        return configured() && routes.stream().allMatch(Route::refusedLately);
    }

    private List<Route> willing() {
        return routes.stream().filter(route -> !route.refusedLately()).toList();
    }

    /** Connects, has somebody watch over each wire from its beginning, and passes a relay over for a while if that is how it failed. */
    private Conversation connect(List<Route> willing, Consumer<Wire> watch, Predicate<RelayUnavailable> passingOver)
            throws RelayUnavailable {
        Map<Route, RelayUnavailable> failures = new HashMap<>();
        for (Route route :
                willing.stream().sorted(Comparator.comparing(Route::away)).toList()) {
            try {
                Conversation conversation = connect(route.settings(), watch);
                route.worked();
                return conversation;
            } catch (RelayUnavailable unavailable) {
                failures.put(route, unavailable);
                route.note(unavailable);
                if (passingOver.test(unavailable)) {
                    tell(route, unavailable);
                }
            }
        }
        throw none(failures);
    }

    /** Does something later, on an event loop. */
    void later(Duration wait, Runnable work) {
        if (!eventLoops.isShuttingDown()) {
            eventLoops.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** With one relay only it is for the caller to say so. */
    private void tell(Route route, RelayUnavailable unavailable) {
        if (routes.size() > 1) {
            route.failed(unavailable);
        }
    }

    private RelayUnavailable none(Map<Route, RelayUnavailable> failures) {
        if (routes.isEmpty()) {
            return RelayUnavailable.outOfReach("No relay is configured (quarkus.mailer.host)");
        }
        List<RelayUnavailable> all = routes.stream()
                .flatMap(route -> Stream.ofNullable(failures.get(route)))
                .toList();
        RelayUnavailable first = all.get(0);
        all.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }

    @PreDestroy
    void close() {
        eventLoops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private Conversation connect(RelaySettings settings, Consumer<Wire> watch) throws RelayUnavailable {
        RelayUnavailable failed = RelayUnavailable.outOfReach("The relay's name has no address");
        for (InetAddress address : addresses(settings)) {
            Plumbing plumbing = new Plumbing(settings);
            ChannelFuture connecting = dial(plumbing, new InetSocketAddress(address, settings.port()));
            if (connecting.isSuccess()) {
                watch.accept(plumbing.wire());
                return converse(plumbing, new Session(plumbing.wire(), settings, sameMachine.test(address)));
            }
            failed = RelayUnavailable.outOfReach(
                    String.valueOf(connecting.cause().getMessage()));
        }
        throw failed;
    }

    private ChannelFuture dial(Plumbing plumbing, InetSocketAddress address) {
        return new Bootstrap()
                .group(eventLoops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        config.connect().toMillis())
                .handler(plumbing)
                .connect(address)
                .awaitUninterruptibly();
    }

    private Conversation converse(Plumbing plumbing, Session session) throws RelayUnavailable {
        try {
            return new Conversation(
                    plumbing.wire(), session.open(plumbing.tls()).pipelining(), config);
        } catch (RelayUnavailable stopped) {
            plumbing.wire().cut("No session");
            throw stopped;
        } catch (RuntimeException bug) {
            // Whoever counts the tries has to hear of this one, too, or it would be tried again each second.
            plumbing.wire().cut("No session");
            throw new RelayUnavailable(Handover.broken(Stage.SESSION, Wire.describe(bug)));
        }
    }

    private static InetAddress[] addresses(RelaySettings settings) throws RelayUnavailable {
        try {
            return InetAddress.getAllByName(settings.host());
        } catch (UnknownHostException unknown) {
            throw RelayUnavailable.outOfReach("The relay's name is unknown");
        }
    }
}
