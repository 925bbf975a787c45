package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps a service's API description beside its code, so that a change of the API is seen in review. */
public final class OpenApiSnapshot {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private OpenApiSnapshot() {}

    /**
     * Fails, naming the lines, when the description differs from the committed one.
     *
     * @param json what {@code /q/openapi?format=json} answers
     * @param committed mostly {@code src/main/openapi/openapi.json} of the module
     */
    public static void check(String json, Path committed) {
        Snapshot.check(described(json), committed);
    }

    static void check(String json, Path committed, boolean write) {
        Snapshot.check(described(json), committed, write);
    }

    private static String described(String json) {
        try {
            assertThat(numbered(json))
                    .as("two types of one name: which is numbered depends on the build; name them with @Schema")
                    .isEmpty();
            return sorted(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> numbered(String json) throws IOException {
        var names = new ArrayList<String>();
        MAPPER.readTree(json).at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> name.matches(".*\\d")).toList();
    }

    private static String sorted(String json) throws IOException {
        Map<?, ?> description = MAPPER.readValue(json, Map.class);
        description.remove("servers"); // where it runs is no part of the contract
        return WRITER.writeValueAsString(description) + "\n";
    }
}
