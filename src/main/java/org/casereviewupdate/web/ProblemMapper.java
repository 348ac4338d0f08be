package org.casereviewupdate.web;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.ProblemView;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The last stop of every exception that leaves a door. */
@Singleton
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Answers answers;

    ProblemMapper(Answers answers) {
        this.answers = answers;
    }

    // The framework has mappers of its own for the types that are named beside Throwable, and the nearest type wins.
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        ForbiddenException.class,
        AuthenticationCompletionException.class
    })
    Response map(Throwable thrown, RoutingContext request) {
        if (thrown instanceof WebApplicationException web && isNoProblem(web.getResponse())) {
            return web.getResponse();
        }
        ProblemView problem = ProblemTranslator.translate(thrown, Language.ENGLISH);
        if (problem.status() >= 500) {
            LOG.errorf("%s %d: %s", request.request().method(), problem.status(), Fault.describe(thrown));
        }
        Answer answer = answers.to(request, language -> ProblemTranslator.translate(thrown, language));
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "30");
        }
        return response.build();
    }

    private static boolean isNoProblem(Response response) {
        return response.getStatus() < 400;
    }
}
