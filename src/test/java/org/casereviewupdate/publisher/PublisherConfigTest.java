package org.casereviewupdate.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "1 Sample Street, Exampleton", "Elusen Plant Ŵy"})
    void one_line_with_something_on_it_will_do(String text) {
        assertThat(text).matches(PublisherConfig.ONE_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "A\r\nBcc: all@charity.example", "A\nB", "A\u0000", "A\u0085B", "A\u2028B", "\u00a0"})
    void m_02_a_blank_or_a_second_line_will_not(String text) {
        assertThat(text).doesNotMatch(PublisherConfig.ONE_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newyddion@elus\u00ean.example",
                "si\u00e2n@charity.example",
                "\"a>b\"@charity.example",
                "a b@c.org"
            })
    void an_address_that_no_header_can_hold_will_not(String address) {
        assertThat(address).doesNotMatch(PublisherConfig.ASCII);
        assertThat("newyddion+x@xn--elusn-fsa.example").matches(PublisherConfig.ASCII);
    }
}
