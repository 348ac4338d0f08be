package org.casereviewupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S-03: who asks is the nearest machine that is no proxy of ours, whatever the headers say. */
class ProxiesTest {

    private static final Proxies NONE = new Proxies(List.of());
    private static final Proxies OURS = new Proxies(List.of("10.0.0.0/8", "2001:db8:ffff::/48", "192.0.2.7"));

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.1", "10.0.0.1", "127.0.0.1", "unknown", "", "203.0.113.9, 10.0.0.1"})
    void s_03_without_a_proxy_no_header_is_believed(String forged) {
        assertThat(network(NONE, "203.0.113.5", forged)).isEqualTo("203.0.113.0/24");
    }

    @Test
    void s_03_a_stranger_s_header_is_not_believed_where_there_are_proxies() {
        assertThat(network(OURS, "203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.0/24");
    }

    @Test
    void s_03_a_proxy_is_believed_about_the_one_it_heard() {
        assertThat(network(OURS, "10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.0/24");
    }

    @Test
    void s_03_what_the_visitor_wrote_before_it_is_not_reached() {
        String tenHops =
                String.join(",", Stream.generate(() -> "192.0.2.1").limit(10).toList());

        assertThat(network(OURS, "10.1.2.3", tenHops + ", 198.51.100.1")).isEqualTo("198.51.100.0/24");
        assertThat(network(OURS, "10.1.2.3", "10.9.9.9", "198.51.100.1, 10.4.4.4"))
                .isEqualTo("198.51.100.0/24");
        assertThat(network(OURS, "10.1.2.3", "192.0.2.1", "198.51.100.1,192.0.2.7"))
                .isEqualTo("198.51.100.0/24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "example.org", "999.1.1.1", "198.51.100.1;evil", "::g", "[::1"})
    void s_03_a_proxy_that_says_nonsense_counts_itself(String nonsense) {
        assertThat(network(OURS, "10.1.2.3", nonsense)).isEqualTo("10.1.2.0/24");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.77, 198.51.100.0/24",
        "198.51.100.77:4711, 198.51.100.0/24",
        "::ffff:198.51.100.77, 198.51.100.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "[2001:db8:1:2::9]:443, 2001:db8:1:2::/64",
        "2001:DB8:1:2:ffff::, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80::/64"
    })
    void s_03_an_address_has_one_network_however_it_is_written(String address, String network) {
        assertThat(network(NONE, address)).isEqualTo(network);
    }

    @Test
    void where_the_connection_has_no_address_there_is_nobody() {
        assertThat(NONE.whoAsks("", List.of("198.51.100.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "2001:db8::/129", ""})
    void a_setting_that_cannot_be_read_is_told(String setting) {
        assertThatThrownBy(() -> new Proxies(List.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trusted-proxies");
    }

    private static String network(Proxies proxies, String peer, String... forwardedFor) {
        return proxies.whoAsks(peer, List.of(forwardedFor)).orElseThrow().network();
    }
}
