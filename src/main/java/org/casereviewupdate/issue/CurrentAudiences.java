package org.casereviewupdate.issue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.casereviewupdate.vocabulary.VocabularyChanged;
import org.hibernate.Session;

/**
 * Has the issues that are yet to be handed out go to those who follow what was chosen by the names of today: one that was put right since they
 * were composed, and one that was added.
 */
@Singleton
class CurrentAudiences {

    private static final String WAITING = """
            select issue_id
            from issue_audience
            join issue on issue.id = issue_audience.issue_id
            where issue.status in ('COMPILED', 'RELEASED', 'HALTED')
            """;

    private final Session database;
    private final Subjects subjects;
    private final Audiences audiences;

    CurrentAudiences(Session database, Subjects subjects, Audiences audiences) {
        this.database = database;
        this.subjects = subjects;
        this.audiences = audiences;
    }

    /** Within the transaction of the change: both or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes VocabularyChanged changed) {
        List<UUID> waiting = database.createNativeQuery(WAITING, UUID.class).getResultList();
        if (!waiting.isEmpty()) {
            Vocabulary words = subjects.vocabulary();
            waiting.forEach(issue -> audiences
                    .of(issue)
                    .ifPresent(audience -> audiences.keep(
                            issue, Audience.of(renamed(audience.chosen(), words), audience.everything(), words))));
        }
    }

    private static Following renamed(Following chosen, Vocabulary words) {
        return new Following(
                chosen.subjects(),
                chosen.nations(),
                chosen.areas().stream().map(words.areas()::controlled).collect(Collectors.toSet()),
                chosen.types(),
                chosen.ageGroups());
    }
}
