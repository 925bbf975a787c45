package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Problems of who is calling. They stand before the problem extension's own mappers, whose challenge does not work with
 * this Quarkus.
 */
public class SignInProblems {
    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 1000;

    private final Language language;

    SignInProblems(Language language) {
        this.language = language;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_EXTENSION)
    public Response withoutToken() {
        return signIn();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_EXTENSION)
    public Response withWrongToken() {
        return signIn();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_EXTENSION)
    public Response withoutRole() {
        return problem(Status.FORBIDDEN, "role-missing");
    }

    private Response signIn() {
        var answer = Response.fromResponse(problem(Status.UNAUTHORIZED, "sign-in-required"));
        return answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private Response problem(Status status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + code))
                .withTitle(Texts.of("problem." + code, language.locale()))
                .withStatus(status)
                .build()
                .toResponse();
    }
}
