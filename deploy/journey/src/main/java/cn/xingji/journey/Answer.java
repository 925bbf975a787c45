package cn.xingji.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What the gateway answered. */
public record Answer(String request, int status, Optional<String> etag, String mediaType, byte[] body) {
    private static final Set<Integer> OVERTAKEN = Set.of(409, 412, 428);
    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; missing when it is something else. */
    public JsonNode json() {
        if (!mediaType.contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    /** The rule that refused; blank when none did. */
    public String rule() {
        return text("rule");
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether somebody else was faster: made or edited the same thing meanwhile. */
    public boolean isOvertaken() {
        return OVERTAKEN.contains(status);
    }

    /**
     * This answer, if it is a success.
     *
     * @throws IllegalStateException with the problem, if it is not
     */
    public Answer orFail() {
        if (!isSuccess()) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(request, status, new String(body, StandardCharsets.UTF_8)));
        }
        return this;
    }
}
