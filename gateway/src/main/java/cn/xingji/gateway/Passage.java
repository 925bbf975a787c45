package cn.xingji.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * The way to one service, streaming: with connections of its own, so that a service that is slow keeps nobody from the
 * others, and with an end to everybody's patience.
 */
final class Passage implements OriginRequestProvider, ProxyInterceptor {
    private static final String REQUEST_BODY = "request body";

    private final Vertx vertx;
    private final String origin;
    private final GatewayConfig config;
    private final Metered.Measure ofRequests;
    private final Metered.Measure ofAnswers;
    private final HttpClient client;
    private final HttpProxy proxy;

    /** @param largest how large a request may be, in bytes */
    Passage(Vertx vertx, URI service, GatewayConfig config, long largest) {
        this.vertx = vertx;
        this.origin = service.getScheme() + "://" + service.getAuthority();
        this.config = config;
        this.ofRequests = new Metered.Measure(config.pace(), largest, EnumSet.allOf(Metered.Fault.class));
        // a service may think between two pieces as long as before the first
        this.ofAnswers = new Metered.Measure(config.pace(), Long.MAX_VALUE, Set.of(Metered.Fault.RECEIVER_SLOW));
        var limits = config.service();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(service.getHost())
                .setDefaultPort(service.getPort())
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.waiting())
                .setConnectTimeout((int) limits.connectWithin().toMillis())
                .setKeepAliveTimeout((int) limits.keepIdle().toSeconds()));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this)
                .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        var within = config.service().connectWithin().toMillis();
        return client.request(new RequestOptions().setConnectTimeout(within)).onSuccess(request -> {
            var answerWithin = config.service().answerWithin().toMillis();
            request.idleTimeout(answerWithin);
            var body = context.request().getBody();
            var metered = new Metered(vertx, body.stream(), ofRequests, () -> request.idleTimeout(answerWithin));
            context.request().setBody(Body.body(metered, body.length()));
            context.set(REQUEST_BODY, metered);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(answer(context, problem(context, failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        leadWithin(context);
        var body = context.response().getBody();
        if (body != null) {
            var metered = new Metered(vertx, body.stream(), ofAnswers, () -> {});
            context.response().setBody(Body.body(metered, body.length()));
        }
        return context.sendResponse();
    }

    /** A service knows its own address only: where it leads within us, the path says it. */
    private void leadWithin(ProxyContext context) {
        var headers = context.response().headers();
        Optional.ofNullable(headers.get(HttpHeaders.LOCATION))
                .filter(there -> there.startsWith(origin + "/"))
                .ifPresent(there -> headers.set(HttpHeaders.LOCATION, there.substring(origin.length())));
    }

    private static Problem problem(ProxyContext context, Throwable failure) {
        var body = Optional.ofNullable(context.get(REQUEST_BODY, Metered.class));
        return body.flatMap(Metered::fault)
                .map(fault -> switch (fault) {
                    case TOO_LARGE -> new Problem(413, "body-too-large");
                    case SENDER_SLOW -> new Problem(408, "body-too-slow");
                    case RECEIVER_SLOW -> new Problem(504, "service-slow");
                })
                .orElseGet(() -> switch (failure) {
                    case ConnectionPoolTooBusyException _ -> new Problem(503, "service-busy");
                    case TimeoutException _ ->
                        body.isEmpty() ? new Problem(503, "service-busy") : new Problem(504, "service-slow");
                    default -> new Problem(502, "service-down");
                });
    }

    /** A service that does not answer is a problem that says so, not an empty 502. */
    private ProxyResponse answer(ProxyContext context, Problem problem) {
        var request = context.request().proxiedRequest();
        Leftover.of(request, vertx);
        var response = context.request().release().response();
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() > 500) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.setBody(Body.body(Buffer.buffer(problem.json(request))));
    }
}
