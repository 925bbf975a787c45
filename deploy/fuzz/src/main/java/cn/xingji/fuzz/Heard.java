package cn.xingji.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back for a request that was written to a socket byte by byte: HTTP clients of the trade would mend or
 * refuse half of what is sent here.
 */
record Heard(int status, Map<String, String> headers, byte[] body) {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** Sends it on a connection of its own; empty when the connection ended without an answer. */
    static Optional<Heard> to(Shot shot) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), shot.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            var writer = Thread.startVirtualThread(() -> write(shot, socket));
            var answer = parse(readAll(socket));
            writer.interrupt();
            return answer;
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** A server may refuse before it has read everything: what it answered then is what counts. */
    private static void write(Shot shot, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(shot.bytes());
            out.flush();
        } catch (IOException refusedMeanwhile) {
            // the answer, or its absence, tells
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            var in = socket.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
        } catch (SocketException reset) {
            // after the answer it does not matter
        }
        return bytes.toByteArray();
    }

    private static Optional<Heard> parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return Optional.empty();
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        var status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        var body = text.substring(end + 4);
        return Optional.of(new Heard(
                status,
                headers,
                (headers.getOrDefault("transfer-encoding", "").equals("chunked") ? unchunked(body) : body)
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String unchunked(String body) {
        var text = new StringBuilder();
        var at = 0;
        while (at < body.length()) {
            var lineEnd = body.indexOf("\r\n", at);
            if (lineEnd < 0) {
                break;
            }
            var length = Integer.parseInt(body.substring(at, lineEnd).strip(), 16);
            var from = lineEnd + 2;
            text.append(body, from, Math.min(from + length, body.length()));
            at = from + length + 2;
            if (length == 0) {
                break;
            }
        }
        return text.toString();
    }
}
