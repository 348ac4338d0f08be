package org.casereviewupdate.console;

import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.casereviewupdate.problem.Problem;

/** A step that somebody takes by a form. */
final class Attempt {

    private Attempt() {}

    /**
     * Takes the step.
     *
     * @param step what leads on
     * @param again the form once more, with its status and what was wrong
     */
    static Response of(Supplier<Response> step, BiFunction<Integer, Refusal, Response> again) {
        try {
            return step.get();
        } catch (Problem refused) {
            return again.apply(refused.view().status(), Refusal.of(refused));
        }
    }
}
