package cn.xingji.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Passes requests on to the services, streaming, with the caller's own access token. */
@ApplicationScoped
class Routes {
    private static final List<String> NOT_FROM_OUTSIDE =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Cookie");

    private final GatewayConfig config;
    private final HttpClient client;

    Routes(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(64)
                .setConnectTimeout(2000)
                .setKeepAlive(true));
    }

    void register(@Observes Router router) {
        for (var backend : Backend.values()) {
            var proxy = proxy(config.routes().get(backend.title()));
            for (var path : backend.paths()) {
                router.route(path + "*").handler(context -> forward(context, backend, proxy));
            }
        }
    }

    private void forward(RoutingContext context, Backend backend, HttpProxy proxy) {
        if (Backend.of(context.normalizedPath()).filter(backend::equals).isEmpty()) {
            context.next();
            return;
        }
        var request = context.request();
        NOT_FROM_OUTSIDE.forEach(request.headers()::remove);
        sessionToken(context).ifPresent(token -> request.headers().set("Authorization", "Bearer " + token));
        request.headers()
                .set("X-Forwarded-For", request.remoteAddress().hostAddress())
                .set("X-Forwarded-Host", String.valueOf(request.authority()))
                .set("X-Forwarded-Proto", request.scheme());
        proxy.handle(request);
    }

    private HttpProxy proxy(URI origin) {
        return HttpProxy.reverseProxy(client)
                .origin(origin.getPort(), origin.getHost())
                .addInterceptor(new ProblemWhenDown());
    }

    private static Optional<String> sessionToken(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                : Optional.empty();
    }

    /** A service that does not answer is a problem that says so, not an empty 502. */
    private static final class ProblemWhenDown implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(_ -> Future.succeededFuture(down(context)));
        }

        private static ProxyResponse down(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            var problem = new Problem(502, "service-down");
            var response = context.request().release().response();
            response.setStatusCode(problem.status());
            response.putHeader("Content-Type", Problem.MEDIA_TYPE);
            response.putHeader("Retry-After", "5");
            response.setBody(Body.body(Buffer.buffer(problem.json(request))));
            return response;
        }
    }
}
