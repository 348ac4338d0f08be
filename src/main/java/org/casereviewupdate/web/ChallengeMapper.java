package org.casereviewupdate.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Shows whoever is not known the way in: a program is told what to send, a person is led to where people sign in. */
@Singleton
class ChallengeMapper {

    private final Answers answers;

    ChallengeMapper(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> map(Exception stranger, RoutingContext request) {
        HttpAuthenticator authenticator = Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(request).map(challenge -> answer(challenge, stranger, request));
    }

    private Response answer(ChallengeData challenge, Exception stranger, RoutingContext request) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        if (challenge.headerName != null) {
            response.header(challenge.headerName.toString(), challenge.headerContent);
        }
        if (challenge.status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            Answer answer = answers.to(request, language -> ProblemTranslator.translate(stranger, language));
            answer.headers().forEach(response::header);
            response.entity(answer.body());
        }
        return response.build();
    }
}
