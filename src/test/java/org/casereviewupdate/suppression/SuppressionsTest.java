package org.casereviewupdate.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@FeatureTest
class SuppressionsTest {

    @Inject
    Suppressions suppressions;

    @Inject
    TableDump tables;

    @Inject
    Session database;

    @Test
    void a_suppressed_address_is_recognised_in_every_spelling() {
        suppressions.suppress(EmailAddress.parse("Ann@example.org"), "complaint");

        assertThat(suppressions.contains(EmailAddress.parse("ANN@EXAMPLE.org"))).isTrue();
        assertThat(suppressions.contains(EmailAddress.parse("bob@example.org"))).isFalse();
    }

    @Test
    void the_first_reason_stays_and_the_address_is_nowhere() {
        suppressions.suppress(EmailAddress.parse("ann@example.org"), "complaint");
        suppressions.suppress(EmailAddress.parse("ann@example.org"), "erased");

        assertThat(tables.rows("select reason from suppression")).containsExactly("complaint");
        assertThat(tables.take().toString()).doesNotContain("ann@");
    }

    @Test
    void without_the_key_the_hash_says_nothing() {
        EmailAddress ann = EmailAddress.parse("ann@example.org");
        Suppressions other = new Suppressions(
                () -> "bm9ib2R5LWVsc2Uta25vd3MtdGhpcy1rZXktYmVjYXVzZS1pdC1pcy1oZXJl", database, Clock.systemUTC());

        assertThat(suppressions.hash(ann)).hasSize(32).isNotEqualTo(other.hash(ann));
    }

    @Test
    void an_unsafe_key_stops_the_start_and_names_the_setting() {
        assertThatThrownBy(() -> new Suppressions(() -> "c2hvcnQ=", database, Clock.systemUTC()))
                .hasMessageStartingWith("case-review-update.suppression.key: ");
        assertThatThrownBy(() -> new Suppressions(() -> "!", database, Clock.systemUTC()))
                .hasMessageStartingWith("case-review-update.suppression.key: ");
    }
}
