package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The little HTTP that a launcher needs. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Http() {}

    /** Whether this address answers with a success now. */
    public static boolean answers(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return send(request).statusCode() / 100 == 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    static HttpResponse<String> putJson(String address, String body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpResponse<String> post(String address) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build());
    }

    static HttpResponse<String> get(String address) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
    }
}
