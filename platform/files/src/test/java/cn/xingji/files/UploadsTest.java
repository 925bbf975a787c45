package cn.xingji.files;

import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Refused;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @TempDir
    Path home;

    private FileStore store;
    private Uploads uploads;

    @BeforeEach
    void an_empty_store() {
        store = new DiskStore(home.resolve("store"));
        uploads = new Uploads(
                store, new VirusScanner(Optional.empty(), 1, Duration.ofSeconds(1)), Set.of("text/plain"), 1_000);
    }

    @Test
    void files_that_are_entered_together_are_kept_together() throws IOException {
        var names = uploads.keep(
                "cases",
                List.of(sent("one.txt", "一"), sent("two.txt", "二")),
                kept -> kept.stream().map(loose -> loose.file().name()).toList());

        assertThat(names).containsExactly("one.txt", "two.txt");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void of_files_of_which_one_is_refused_none_is_kept() throws IOException {
        var sent = List.of(sent("one.txt", "一"), sent("none.txt", ""));

        assertThatRefused(() -> uploads.keep("cases", sent, kept -> kept)).because("file.empty");

        assertThat(stored()).isZero();
    }

    @Test
    void of_files_that_are_refused_where_they_are_entered_none_is_kept() throws IOException {
        var sent = List.of(sent("one.txt", "一"), sent("two.txt", "二"));

        assertThatRefused(() -> uploads.keep("cases", sent, _ -> {
                    throw Refused.invalidField("too.late", "files");
                }))
                .because("too.late");

        assertThat(stored()).isZero();
    }

    private long stored() {
        try (var all = store.all()) {
            return all.count();
        }
    }

    private FileUpload sent(String name, String content) throws IOException {
        return new Sent(name, Files.writeString(home.resolve(name), content));
    }

    /** As a form brings it. */
    private record Sent(String fileName, Path filePath) implements FileUpload {
        @Override
        public String name() {
            return "files";
        }

        @Override
        public long size() {
            return filePath.toFile().length();
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public String charSet() {
            return "UTF-8";
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }
    }
}
