package cn.xingji.gateway;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to the gateway, written to byte by byte, as no well-behaved client does. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket = new Socket();

    Wire() throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
    }

    /** What is answered to this, until the connection ends. */
    static String answerTo(String request) throws IOException {
        try (var wire = new Wire()) {
            return wire.send(request).readAll();
        }
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** All that comes until the other end closes the connection. */
    String readAll() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            // what came before it counts
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** What comes first; empty when the connection is closed instead. */
    String readSome() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        var buffer = new byte[8192];
        var read = socket.getInputStream().read(buffer);
        return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
    }

    /**
     * Sends this character by character, each after a pause, until something comes back or the connection is closed.
     */
    String dribble(String text, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        for (var i = 0; i < text.length(); i++) {
            try {
                send(text.substring(i, i + 1));
                var first = socket.getInputStream().read();
                return first < 0 ? "" : (char) first + readAll();
            } catch (SocketTimeoutException nothingYet) {
                // go on
            } catch (SocketException closed) {
                return "";
            }
        }
        return "still open";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
