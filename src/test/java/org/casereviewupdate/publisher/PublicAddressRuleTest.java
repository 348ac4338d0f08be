package org.casereviewupdate.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressRuleTest {

    private final PublicAddressRule rule = new PublicAddressRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.charity.example",
                "https://charity.example:8443/newsletter",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:8080"
            })
    void links_can_be_built_upon_it(String address) {
        assertThat(rule.isValid(URI.create(address), null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.charity.example",
                "http://localhost.charity.example",
                "http://192.168.0.10:8080",
                "news.charity.example",
                "ftp://news.charity.example",
                "https:///",
                "https:/news",
                "mailto:news@charity.example",
                "https://user@charity.example",
                "https://charity.example/",
                "https://charity.example?x=1",
                "https://charity.example/\u0175",
                "https://charity.example#top"
            })
    void no_reader_is_sent_there(String address) {
        assertThat(rule.isValid(URI.create(address), null)).isFalse();
    }
}
