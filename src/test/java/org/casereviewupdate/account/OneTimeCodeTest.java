package org.casereviewupdate.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the values in RFC 6238 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_code_is_that_of_the_standard(long seconds, String code) {
        assertThat(OneTimeCode.at(KEY, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_phone_may_be_half_a_minute_off() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(OneTimeCode.step(KEY, OneTimeCode.at(KEY, now.minusSeconds(30)), now))
                .isPresent();
        assertThat(OneTimeCode.step(KEY, OneTimeCode.at(KEY, now.plusSeconds(30)), now))
                .isPresent();
        assertThat(OneTimeCode.step(KEY, OneTimeCode.at(KEY, now.minusSeconds(90)), now))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "０１２３４５"})
    void what_is_no_code_is_not_accepted(String typed) {
        assertThat(OneTimeCode.step(KEY, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void a_code_may_be_typed_with_a_space() {
        assertThat(OneTimeCode.step(KEY, "287 082", Instant.ofEpochSecond(59))).isPresent();
    }
}
