package cn.xingji.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request, as it goes over the wire.
 *
 * @param number which one of the run: with the seed it is made again
 * @param odd whether HTTP itself is strained (path, method, header, framing), so that the server may answer before the
 *     operation is found
 */
record Shot(
        int number,
        String who,
        Endpoint endpoint,
        int port,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        boolean chunked,
        boolean odd) {
    private static final int CHUNK = 1000;
    private static final int SHOWN = 400;

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        write(out, method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
        headers.forEach((name, value) -> write(out, name + ": " + value + "\r\n"));
        if (chunked) {
            write(out, "Transfer-Encoding: chunked\r\n\r\n");
            for (var at = 0; at < body.length; at += CHUNK) {
                var length = Math.min(CHUNK, body.length - at);
                write(out, Integer.toHexString(length) + "\r\n");
                out.write(body, at, length);
                write(out, "\r\n");
            }
            write(out, "0\r\n\r\n");
        } else {
            if (body.length > 0 || !method.equals("GET")) {
                write(out, "Content-Length: " + body.length + "\r\n");
            }
            write(out, "\r\n");
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    /** For the person who looks into it. */
    String described() {
        var shown = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals("Authorization"))
                .map(header -> shortened(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining(", "));
        return "#%d as %s at %d: %s %s [%s]%s %s"
                .formatted(
                        number,
                        who,
                        port,
                        method,
                        shortened(target),
                        shown,
                        chunked ? " chunked" : "",
                        shortened(new String(body, StandardCharsets.UTF_8)));
    }

    static String shortened(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", "·");
        return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "… (" + text.length() + ")" : printable;
    }

    static List<String> methods() {
        return List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
