package cn.xingji.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The realm that ships, with people for one machine laid over it: the demo accounts, and a client that lets them in.
 */
record LocalRealm(Checkout checkout) {
    private static final JsonMapper JSON = new JsonMapper();

    void write(Path file) {
        try {
            var realm = (ObjectNode) JSON.readTree(checkout.realm().toFile());
            JSON.readTree(checkout.localPeople().toFile()).forEachEntry((field, more) -> add(realm, field, more));
            JSON.writeValue(file.toFile(), realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode realm, String field, JsonNode more) {
        more.forEach(((ArrayNode) realm.path(field))::add);
    }
}
