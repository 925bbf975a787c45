package cn.xingji.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;

/**
 * What a client still sends of a request that is answered already: it is heard out, if it is much then for a moment
 * only, so that the answer reaches a client that sends first and reads later; and then the connection ends.
 */
final class Leftover {
    private static final int LITTLE = 5;
    private static final long MOMENT = 5_000;

    private Leftover() {}

    static void of(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            return;
        }
        if (isMuch(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            var connection = request.connection();
            vertx.setTimer(MOMENT, _ -> connection.close());
        }
        request.handler(_ -> {});
        request.resume();
    }

    /** Of a length of more digits, or of none that it says. */
    private static boolean isMuch(HttpServerRequest request) {
        var length = Objects.toString(request.getHeader(HttpHeaders.CONTENT_LENGTH), "");
        return length.length() > LITTLE || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
