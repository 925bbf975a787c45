package cn.xingji.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is settled before anything else: how much, from whom, and that a browser's request was its user's own. */
@ApplicationScoped
class Door {
    private static final int BEFORE_AUTHENTICATION = 400;
    private static final String SESSION_COOKIE = "q_session";
    private static final String SIGN_OUT = "/logout";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Arrivals arrivals;
    private final AnswerHeaders answerHeaders;
    private final HowOften howOften;
    private final OwnOrigin ownOrigin;
    private final long largest;

    Door(
            Arrivals arrivals,
            AnswerHeaders answerHeaders,
            HowOften howOften,
            OwnOrigin ownOrigin,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.arrivals = arrivals;
        this.answerHeaders = answerHeaders;
        this.howOften = howOften;
        this.ownOrigin = ownOrigin;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_AUTHENTICATION);
    }

    private void admit(RoutingContext context) {
        arrivals.heard(context);
        answerHeaders.promise(context);
        if (howOften.admitsAddress(context)) {
            var request = context.request();
            unfit(request).or(() -> notHis(request)).ifPresentOrElse(problem -> problem.answer(context), context::next);
        }
    }

    /** What is wrong about the request, whoever sends it. */
    private Optional<Problem> unfit(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            // what an older client is told cannot be cut into pieces: it would have to be held whole
            return Optional.of(new Problem(505, "http-version"));
        }
        if (!PlainAddress.isPlain(request.uri())) {
            return Optional.of(new Problem(400, "address-unreadable"));
        }
        if (!READING.contains(request.method()) && !WRITING.contains(request.method())) {
            return Optional.of(Problem.of(405));
        }
        return saysItsTooLarge(request) ? Optional.of(Problem.of(413)) : Optional.empty();
    }

    /** Why the sender may not ask for this, or not in this way. */
    private Optional<Problem> notHis(HttpServerRequest request) {
        var path = request.path();
        var isApi = Backend.isApi(path) && !Backend.isPublic(path);
        if (path.equals(SIGN_OUT) && !request.method().equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            return Optional.of(Problem.of(405));
        }
        if (hasToken(request)) {
            return Optional.empty();
        }
        if (hasSession(request)) {
            return READING.contains(request.method()) || ownOrigin.sent(request)
                    ? Optional.empty()
                    : Optional.of(new Problem(403, "foreign-origin"));
        }
        if (isApi) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            return Optional.of(Problem.of(401));
        }
        return Optional.empty();
    }

    /** One that does not say so is counted on its way. */
    private boolean saysItsTooLarge(HttpServerRequest request) {
        try {
            return Long.parseLong(Objects.toString(request.getHeader(HttpHeaders.CONTENT_LENGTH), "0")) > largest;
        } catch (NumberFormatException beyondAllNumbers) {
            return true;
        }
    }

    /** No page can make a browser send one for another page. */
    private static boolean hasToken(HttpServerRequest request) {
        return Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("bearer ");
    }

    /** The session cookie may be split into chunks: {@code q_session_chunk_1}, … */
    private static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(SESSION_COOKIE));
    }
}
