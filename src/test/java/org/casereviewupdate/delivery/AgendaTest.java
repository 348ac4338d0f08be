package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final Departure first = new Departure(UUID.randomUUID(), 1);
    private final Departure second = new Departure(UUID.randomUUID(), 1);
    private final Agenda agenda = new Agenda();

    @Test
    void issues_take_turns() {
        agenda.renew(List.of(first, second), agenda.look());

        Departure one = agenda.next().orElseThrow();
        Departure other = agenda.next().orElseThrow();
        assertThat(List.of(one, other)).containsExactlyInAnyOrder(first, second);
        assertThat(agenda.next()).contains(one);
    }

    @Test
    void after_the_database_was_away_nothing_is_due_before_somebody_has_looked_anew() {
        agenda.renew(List.of(first), agenda.look());
        int lookOfBefore = agenda.look();

        agenda.interrupt();
        assertThat(agenda.next()).isEmpty();

        agenda.reopen(second);
        assertThat(agenda.next()).isEmpty();

        agenda.renew(List.of(first), lookOfBefore);
        assertThat(agenda.next()).isEmpty();

        agenda.renew(List.of(first), agenda.look());
        assertThat(agenda.next()).contains(first);
    }
}
