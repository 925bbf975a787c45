package cn.xingji.fuzz;

import cn.xingji.journey.Actor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody who sends requests.
 *
 * @param roles what his token says that he is
 * @param token his access token as it stands now; blank when he has none
 */
record Person(String name, Set<String> roles, Supplier<String> token) {
    private static final JsonMapper JSON = new JsonMapper();

    static Person of(Actor actor) {
        return new Person(actor.name(), roles(actor.token()), actor::token);
    }

    static Person withForgedToken() {
        return new Person("somebody with a forged token", Set.of(), () -> "eyJhbGciOiJub25lIn0.e30.");
    }

    private static Set<String> roles(String token) {
        var roles = new HashSet<String>();
        if (!token.isBlank()) {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            try {
                JSON.readTree(claims).at("/realm_access/roles").forEach(role -> roles.add(role.asText()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Set.copyOf(roles);
    }
}
