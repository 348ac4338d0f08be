package org.casereviewupdate.delivery;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A word at which every template throws. */
@Singleton
class PoisonWords {

    /** An area that is written so by nobody but those who are to suffer for it. */
    static final String WORD = "hArRoWmErE";

    void poison(@Observes EngineBuilder engine) {
        engine.addResultMapper(new ResultMapper() {
            @Override
            public int getPriority() {
                return 1_000;
            }

            @Override
            public boolean appliesTo(Origin origin, Object result) {
                return result instanceof String text && text.contains(WORD);
            }

            @Override
            public String map(Object result, Expression expression) {
                throw new IllegalStateException("Poison");
            }
        });
    }
}
