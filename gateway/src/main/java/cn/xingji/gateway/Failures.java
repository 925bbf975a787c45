package cn.xingji.gateway;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong at the door itself is a problem (RFC 9457), too. */
@ApplicationScoped
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int FOUND = 302;
    private static final int REFUSED = 400;
    private static final int SERVER_ERROR = 500;

    private final AnswerHeaders answerHeaders;

    Failures(AnswerHeaders answerHeaders) {
        this.answerHeaders = answerHeaders;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> Problem.of(404).answer(context));
    }

    /** What our own few resources refuse. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException failure, HttpServerRequest request) {
        var status = failure.getResponse().getStatus();
        return status < REFUSED
                ? failure.getResponse()
                : Response.fromResponse(failure.getResponse())
                        .type(Problem.MEDIA_TYPE)
                        .entity(Problem.of(status).json(request))
                        .build();
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (!PlainAddress.isPlain(context.request().uri())) {
            // what begins like no path is refused by the router before it has come to the door
            answerHeaders.promise(context);
            new Problem(400, "address-unreadable").answer(context);
            return;
        }
        if (isSentToSignIn(context)) {
            response.end();
            return;
        }
        if (context.failure() instanceof AuthenticationException) {
            response.putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            new Problem(401, "token-invalid").answer(context);
            return;
        }
        var status = context.statusCode() < REFUSED ? SERVER_ERROR : context.statusCode();
        if (status >= SERVER_ERROR) {
            LOG.errorf(
                    context.failure(),
                    "%s %s failed",
                    context.request().method(),
                    context.request().path());
        }
        Problem.of(status).answer(context);
    }

    /** Signing in leads a browser to Keycloak and back, each time by what is a failure to the framework. */
    private static boolean isSentToSignIn(RoutingContext context) {
        return switch (context.failure()) {
            case AuthenticationRedirectException _ -> true;
            case AuthenticationException _ ->
                context.response().getStatusCode() == FOUND && !Backend.isApi(context.normalizedPath());
            case null, default -> false;
        };
    }
}
