package cn.xingji.files;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest extends FileStoreContract {
    @TempDir
    Path directory;

    @Override
    FileStore store() {
        return new DiskStore(directory);
    }

    @Test
    void nothing_outside_the_directory_is_reached() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().open("../secret"));
    }
}
