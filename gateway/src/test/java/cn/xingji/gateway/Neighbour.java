package cn.xingji.gateway;

import cn.xingji.servers.Ports;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A process beyond the network: it echoes what arrives, or behaves as the end of the path says. All routes lead to it
 * but one, which leads to nobody.
 */
public final class Neighbour implements QuarkusTestResourceLifecycleManager {
    /** Of an answer that nobody takes in at once. */
    static final int LARGE = 64_000_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        var nowhere = "http://127.0.0.1:" + Ports.free();
        var settings = new HashMap<String, String>();
        for (var backend : Backend.values()) {
            settings.put("xingji.gateway.routes." + backend.title(), here);
        }
        settings.put("xingji.gateway.routes.surveillance", nowhere);
        settings.put("xingji.public-url", "http://localhost:8080");
        return settings;
    }

    @Override
    public void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> awaitEnd();
            case "early" -> {
                exchange.getRequestBody().read();
                send(exchange, "early".getBytes(StandardCharsets.UTF_8));
            }
            case "large" -> send(exchange, new byte[LARGE]);
            case "cacheable" -> {
                exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
                exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
                echo(exchange);
            }
            case "elsewhere" -> {
                var host = exchange.getRequestHeaders().getFirst("Host");
                exchange.getResponseHeaders().add("Location", "http://" + host + "/verify/1?lang=en");
                exchange.sendResponseHeaders(303, -1);
                exchange.close();
            }
            default -> echo(exchange);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes().length;
        var echo = JSON.createObjectNode()
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().toString())
                .put("bytes", body);
        var headers = echo.putObject("headers");
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        send(exchange, JSON.writeValueAsBytes(echo));
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.sendResponseHeaders(200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }
}
