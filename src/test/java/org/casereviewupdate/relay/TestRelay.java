package org.casereviewupdate.relay;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.TestCertificates;
import org.jspecify.annotations.Nullable;

/** A relay at a scripted server, and the settings a test may want to change. */
public final class TestRelay implements RelayConfig {

    static final Envelope TO_ANN = new Envelope("bounce+1@charity.example", "ann.reader@example.org");
    static final Envelope TO_BEN = new Envelope("bounce+2@charity.example", "ben@example.org");
    static final EncodedMessage MESSAGE = message("Subject: New reviews\r\n\r\nDear reader\r\n");

    private static final Duration SHORT = Duration.ofMillis(300);

    private final int port;
    private boolean tls;
    private StartTls startTls = StartTls.OPTIONAL;
    private @Nullable Login login;
    private boolean allowPlaintext;
    private int connections = 8;
    private int messagesPerConnection = 500;
    private Duration keepIdle = Duration.ofSeconds(20);
    private Duration reply = Duration.ofSeconds(20);
    private Duration write = Duration.ofSeconds(20);
    private Duration answer = Duration.ofSeconds(20);
    private Duration routeRest = Duration.ofMinutes(1);
    private Fallback fallback = fallback(Map.of());

    TestRelay(int port) {
        this.port = port;
    }

    public static TestRelay at(ScriptedSmtpServer server) {
        return new TestRelay(server.port());
    }

    static EncodedMessage message(String mime) {
        return EncodedMessage.of(mime.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** More than any buffer between here and there holds. */
    static EncodedMessage huge() {
        return message(("x".repeat(76) + "\r\n").repeat(250_000));
    }

    TestRelay startTls(StartTls wanted) {
        startTls = wanted;
        return this;
    }

    /** STARTTLS or nothing. */
    public TestRelay protectedOnly() {
        return startTls(StartTls.REQUIRED);
    }

    TestRelay tlsFromStart() {
        tls = true;
        return this;
    }

    public TestRelay login(String username, String password, String... mechanisms) {
        login = new Login(username, password, true, Set.of(mechanisms));
        return this;
    }

    TestRelay plaintextAllowed() {
        allowPlaintext = true;
        return this;
    }

    TestRelay connections(int most) {
        connections = most;
        return this;
    }

    TestRelay replacedAfter(int messages) {
        messagesPerConnection = messages;
        return this;
    }

    TestRelay keepingIdleFor(Duration time) {
        keepIdle = time;
        return this;
    }

    TestRelay restingFor(Duration time) {
        routeRest = time;
        return this;
    }

    TestRelay impatientBeforeTheMessage() {
        reply = SHORT;
        return this;
    }

    TestRelay impatientWhileWriting() {
        write = SHORT;
        return this;
    }

    TestRelay impatientAfterTheDot() {
        answer = SHORT;
        return this;
    }

    public Relay relay() {
        return relay(InetAddress::isLoopbackAddress);
    }

    /** Stops a relay's threads. */
    public static void close(Relay relay) {
        relay.close();
    }

    /** The relay as if the server were on another machine. */
    Relay farAway() {
        return relay(address -> false);
    }

    private Relay relay(Predicate<InetAddress> sameMachine) {
        return new Relay(settings().withFallback(), this, sameMachine);
    }

    RelaySettings settings() {
        SSLContext trust = TestCertificates.believing(
                TestCertificates.good(), TestCertificates.wrongName(), TestCertificates.expired());
        return new RelaySettings("localhost", port, tls, startTls, "newsletter.charity.example", login, trust, this);
    }

    /** A second relay, to be logged in at with a token. */
    TestRelay fallbackTo(int otherPort) {
        fallback = fallback(Map.of(
                "fallback.host", "localhost",
                "fallback.port", String.valueOf(otherPort),
                "fallback.start-tls", "optional",
                "fallback.username", "news",
                "fallback.password", "token",
                "fallback.auth-methods", "xoauth2"));
        return this;
    }

    /** A second relay that knows us by our address. */
    TestRelay fallbackTo(String host, String startTls) {
        fallback = fallback(Map.of("fallback.host", host, "fallback.start-tls", startTls));
        return this;
    }

    private static Fallback fallback(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(Fallback.class, "fallback")
                .build()
                .getConfigMapping(Fallback.class, "fallback");
    }

    @Override
    public Fallback fallback() {
        return fallback;
    }

    @Override
    public boolean allowPlaintext() {
        return allowPlaintext;
    }

    @Override
    public int connections() {
        return connections;
    }

    @Override
    public int messagesPerConnection() {
        return messagesPerConnection;
    }

    @Override
    public Duration keepIdle() {
        return keepIdle;
    }

    @Override
    public Duration routeRest() {
        return routeRest;
    }

    @Override
    public Duration connect() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Duration reply() {
        return reply;
    }

    @Override
    public Duration write() {
        return write;
    }

    @Override
    public Duration answer() {
        return answer;
    }
}
