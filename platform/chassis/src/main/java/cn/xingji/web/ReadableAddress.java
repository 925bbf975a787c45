package cn.xingji.web;

import cn.xingji.rules.text.UnfitCharacter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Refuses an address whose percent signs make no text, or one that nobody writes. */
@ApplicationScoped
class ReadableAddress {
    private static final int BEFORE_ALL_ELSE = 110;
    private static final int BAD_REQUEST = 400;
    private static final int HEX = 16;

    void register(@Observes Filters filters) {
        filters.register(ReadableAddress::check, BEFORE_ALL_ELSE);
    }

    private static void check(RoutingContext exchange) {
        if (decoded(exchange.request().uri()).filter(ReadableAddress::isFit).isPresent()) {
            exchange.next();
        } else {
            new EarlyProblem(BAD_REQUEST, "address.unreadable", "problem.http.400", Map.of()).answer(exchange);
        }
    }

    private static boolean isFit(String address) {
        return UnfitCharacter.in(address).isEmpty() && address.chars().noneMatch(Character::isISOControl);
    }

    /** Strictly: each percent sign with two digits, and all of it UTF-8. */
    static Optional<String> decoded(String address) {
        var raw = address.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(raw.length);
        for (var i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
                continue;
            }
            var high = i + 2 < raw.length ? Character.digit(raw[i + 1], HEX) : -1;
            var low = i + 2 < raw.length ? Character.digit(raw[i + 2], HEX) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.put((byte) (high * HEX + low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
