package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTest {
    @TempDir
    private Path directory;

    @Test
    void the_order_of_keys_and_the_server_do_not_matter() {
        var committed = directory.resolve("openapi/openapi.json");

        OpenApiSnapshot.check("{\"openapi\": \"3.1.0\", \"paths\": {\"/b\": {}, \"/a\": {}}}", committed, true);

        assertThatCode(() -> OpenApiSnapshot.check(
                        "{\"servers\": [{\"url\": \"x\"}], \"paths\": {\"/a\": {}, \"/b\": {}}, \"openapi\": \"3.1.0\"}",
                        committed,
                        false))
                .doesNotThrowAnyException();
    }

    @Test
    void a_changed_api_is_named_and_the_committed_description_is_kept() throws IOException {
        var committed = directory.resolve("openapi.json");
        OpenApiSnapshot.check("{\"paths\": {\"/a\": {}}}", committed, true);
        var before = Files.readString(committed);

        assertThatThrownBy(() -> OpenApiSnapshot.check("{\"paths\": {\"/renamed\": {}}}", committed, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/renamed")
                .hasMessageContaining("-Dxingji.snapshots=write");
        assertThat(committed).hasContent(before);
    }

    @Test
    void two_types_of_one_name_are_refused_since_the_build_would_number_them_at_will() {
        var description = "{\"components\": {\"schemas\": {\"View\": {}, \"View1\": {}}}}";

        assertThatThrownBy(() -> OpenApiSnapshot.check(description, directory.resolve("openapi.json"), true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("View1");
    }
}
