package cn.xingji.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;

/** What every store does alike. */
abstract class FileStoreContract {
    private static final String TEXT = "售后服务认证证书";
    private final String key = "cases/" + UUID.randomUUID();

    abstract FileStore store();

    @Test
    void what_was_put_is_there_whole_and_in_parts_until_it_is_deleted() throws IOException {
        var content = TEXT.getBytes(StandardCharsets.UTF_8);
        store().put(key, new ByteArrayInputStream(content), content.length);

        assertThat(read(store().open(key))).isEqualTo(TEXT);
        assertThat(read(store().open(key, 6, 11))).isEqualTo("服务");
        assertThat(isThere()).isTrue();

        store().delete(key);
        store().delete(key);
        assertThat(isThere()).isFalse();
        assertThatException().isThrownBy(() -> store().open(key).close());
    }

    @Test
    void what_was_cut_off_is_not_there() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(new byte[1000]), new BrokenInputStream(() -> new IOException("cut off")));

        assertThatException().isThrownBy(() -> store().put(key, broken, 2000));

        assertThat(isThere()).isFalse();
    }

    private boolean isThere() {
        try (var entries = store().all()) {
            return entries.anyMatch(entry -> entry.key().equals(key));
        }
    }

    private static String read(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
