package cn.xingji.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A multipart form with fields and files. */
public final class Form {
    private final String boundary = "xingji-" + UUID.randomUUID();
    private final List<byte[]> parts = new ArrayList<>();

    public Form field(String name, String value) {
        part("Content-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8".formatted(name));
        return content(value.getBytes(StandardCharsets.UTF_8));
    }

    public Form file(String name, Paper paper) {
        part("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s"
                .formatted(name, paper.fileName(), paper.mediaType()));
        return content(paper.content());
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    HttpRequest.BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(ascii("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(
                all.stream().map(BodyPublishers::ofByteArray).toArray(HttpRequest.BodyPublisher[]::new));
    }

    private void part(String headers) {
        parts.add(("--" + boundary + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Form content(byte[] content) {
        parts.add(content);
        parts.add(ascii("\r\n"));
        return this;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
