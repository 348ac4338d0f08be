package org.casereviewupdate.time;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "25P04, true",
        "40P01, true",
        ", true",
        "21000, false",
        "23505, false",
        "22001, false",
        "42P01, false",
    })
    void a_database_that_refuses_what_it_was_asked_is_not_away(String state, boolean away) {
        assertThat(DatabaseAway.caused(new PersistenceException(new SQLException("it failed", state))))
                .isEqualTo(away);
        assertThat(DatabaseAway.caused(new IllegalStateException("of ours"))).isFalse();
    }
}
