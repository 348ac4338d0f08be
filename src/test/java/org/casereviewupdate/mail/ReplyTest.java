package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, 5.1.1",
        "550-5.1.10 recipient not found, 5.1.10",
        "550 no such user, ''",
        "450 4.2.0 later, 4.2.0",
        "550 5.1.1111 x, ''",
        ", ''"
    })
    void the_enhanced_status_is_found_where_there_is_one(String reply, String status) {
        assertThat(Reply.enhancedStatus(reply)).isEqualTo(status);
    }
}
