package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_BEN;

import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.junit.jupiter.api.Test;

@FeatureTest
class RelayFeatureTest {

    @Inject
    Relay relay;

    @Inject
    Mailbox mailbox;

    @Test
    void mail_leaves_through_the_relay_the_operator_named() throws RelayUnavailable {
        assertThat(relay.configured()).isTrue();

        try (RelayConnection connection = relay.connect()) {
            assertThat(connection.send(TO_BEN, MESSAGE).accepted()).isTrue();
        }

        assertThat(mailbox.all()).hasSize(1);
    }
}
