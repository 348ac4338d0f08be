package org.casereviewupdate.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases I-01 and I-02: a server of the test's own stands for what must not be reached, and for what may be. */
class PublicWebTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Reach THIS_MACHINE = (address, port) -> address.isLoopbackAddress();

    private static Vertx vertx;

    private final List<String> asked = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void a_document_is_fetched_from_the_address_that_was_checked() {
        answer(
                "/feed",
                exchange -> reply(
                        exchange, 200, "hello " + exchange.getRequestHeaders().getFirst("Host")));

        String document = text(web(this::rebinding, THIS_MACHINE).get(address("feeds.example", "/feed?a=b"), 1000));

        assertThat(document).isEqualTo("hello feeds.example:" + port());
        assertThat(asked).containsExactly("/feed?a=b");
        assertThat(lookedUp).containsExactly("feeds.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://0:PORT/",
                "http://127.1:PORT/",
                "http://2130706433:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00:ec2::254]/",
                "http://8.8.8.8:25/"
            })
    void i_02_what_only_this_machine_can_reach_is_never_connected_to(String url) {
        answer("/", exchange -> reply(exchange, 200, "secret"));
        PublicWeb web = web(new SystemNames(), new PublicReach());

        assertThatThrownBy(() -> web.get(URI.create(url.replace("PORT", String.valueOf(port()))), 1000))
                .isInstanceOf(NotFetched.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void i_02_a_name_with_one_address_inside_is_refused() {
        Names both = host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));

        assertThatThrownBy(() -> web(both, new PublicReach()).get(URI.create("https://feeds.example/"), 1000))
                .isInstanceOf(NotFetched.class);
    }

    @Test
    void i_02_a_redirect_is_looked_at_like_any_address() {
        answer("/out", exchange -> redirect(exchange, "/feed"));
        answer("/in", exchange -> redirect(exchange, "http://inside.example:" + port() + "/feed"));
        answer("/feed", exchange -> reply(exchange, 200, "hello"));
        Names names = host -> List.of(InetAddress.getByName(host.equals("inside.example") ? "10.0.0.1" : "127.0.0.1"));
        PublicWeb web = web(names, THIS_MACHINE);

        assertThat(text(web.get(address("feeds.example", "/out"), 1000))).isEqualTo("hello");
        asked.clear();
        assertThatThrownBy(() -> web.get(address("feeds.example", "/in"), 1000)).isInstanceOf(NotFetched.class);
        assertThat(asked).containsExactly("/in");
    }

    @Test
    void redirects_come_to_an_end() {
        answer("/round", exchange -> redirect(exchange, "/round"));

        assertThatThrownBy(() -> web(this::rebinding, THIS_MACHINE).get(address("feeds.example", "/round"), 1000))
                .isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://feeds.example/",
                "jar:http://feeds.example/!/",
                "/feed",
                "http://a:b@feeds.example/"
            })
    void only_plain_addresses_of_the_web_are_taken(String url) {
        assertThatThrownBy(() -> web(this::rebinding, THIS_MACHINE).get(URI.create(url), 1000))
                .isInstanceOf(NotFetched.class);
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void i_01_an_answer_without_end_is_cut_off() {
        answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(part); // Fails once the client has hung up.
            }
        });

        assertThatThrownBy(
                        () -> web(this::rebinding, THIS_MACHINE).get(address("feeds.example", "/endless"), 1_000_000))
                .isInstanceOfSatisfying(
                        NotFetched.class, why -> assertThat(why.view().detail()).contains("larger"));
    }

    @Test
    void i_01_a_packed_answer_is_refused_before_it_is_unpacked() {
        answer("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            reply(exchange, 200, "pretend");
        });

        assertThatThrownBy(() -> web(this::rebinding, THIS_MACHINE).get(address("feeds.example", "/packed"), 1000))
                .isInstanceOfSatisfying(
                        NotFetched.class, why -> assertThat(why.view().detail()).contains("packs"));
    }

    @Test
    void a_server_that_never_answers_is_left() {
        answer("/silent", exchange -> await());

        PublicWeb hurried = new PublicWeb(vertx, this::rebinding, THIS_MACHINE, Duration.ofMillis(200));

        assertThatThrownBy(() -> hurried.get(address("feeds.example", "/silent"), 1000))
                .isInstanceOf(NotFetched.class);
    }

    @Test
    void an_error_page_is_no_document() {
        answer("/gone", exchange -> reply(exchange, 410, "gone"));

        assertThatThrownBy(() -> web(this::rebinding, THIS_MACHINE).get(address("feeds.example", "/gone"), 1000))
                .isInstanceOfSatisfying(
                        NotFetched.class, why -> assertThat(why.view().detail()).contains("410"));
    }

    /** A name service that tells something else when it is asked again. */
    private List<InetAddress> rebinding(String host) throws java.net.UnknownHostException {
        lookedUp.add(host);
        return List.of(
                InetAddress.getByName(lookedUp.size() == 1 || host.endsWith(".example") ? "127.0.0.1" : "10.0.0.1"));
    }

    private static PublicWeb web(Names names, Reach reach) {
        return new PublicWeb(vertx, names, reach, PATIENT);
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        reply(exchange, 302, "");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
