package org.casereviewupdate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.function.Function;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.ProblemView;

/** Shapes a problem for whoever asked: programs, which use the addresses below {@code /api}, or people. */
@Singleton
class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Answer to(RoutingContext request, Function<Language, ProblemView> problem) {
        if (isForPrograms(request.normalizedPath())) {
            return json(problem.apply(Language.ENGLISH));
        }
        Visit visit = Visit.of(request);
        return page(visit, problem.apply(visit.language()));
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private Answer json(ProblemView problem) {
        return new Answer(problem.status(), Map.of(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE), write(problem));
    }

    private static Answer page(Visit visit, ProblemView problem) {
        return new Answer(
                problem.status(),
                Html.headers(visit.language()),
                visit.render(ProblemPage.of(problem, visit.language())));
    }

    private String write(ProblemView problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of strings", impossible);
        }
    }
}
