package cn.xingji.journey;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart form with fields and files. */
public final class Form {
    private final String boundary = "xingji-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

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
        var end = ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(end);
        return HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray());
    }

    private void part(String headers) {
        parts.writeBytes(("--" + boundary + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Form content(byte[] content) {
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
