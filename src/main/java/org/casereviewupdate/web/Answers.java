package org.casereviewupdate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.casereviewupdate.problem.ProblemView;

/** Shapes a problem for whoever asked: programs, which use the addresses below {@code /api}, or people. */
@Singleton
class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Answer to(String path, ProblemView problem) {
        if (isForPrograms(path)) {
            return new Answer(problem.status(), ProblemView.MEDIA_TYPE, write(problem));
        }
        String page = new ProblemPage(problem.title(), problem.detail()).render();
        return new Answer(problem.status(), "text/html;charset=UTF-8", page);
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private String write(ProblemView problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of strings", impossible);
        }
    }
}
