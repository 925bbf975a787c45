package cn.xingji.gateway;

import cn.xingji.servers.Ports;
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

/** A process beyond the network: it echoes what arrives. One route leads to it, the others to nobody. */
public final class Neighbour implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Neighbour::echo);
        server.start();
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        var nowhere = "http://127.0.0.1:" + Ports.free();
        var settings = new HashMap<String, String>();
        for (var backend : Backend.values()) {
            settings.put("xingji.gateway.routes." + backend.title(), here);
        }
        settings.put("xingji.gateway.routes.surveillance", nowhere);
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes().length;
        var echo = "{\"method\":\"%s\",\"path\":\"%s\",\"authorization\":\"%s\",\"forwardedFor\":\"%s\",\"bytes\":%d}"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("X-Forwarded-For"),
                        body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, echo.length);
        try (var out = exchange.getResponseBody()) {
            out.write(echo);
        }
    }
}
