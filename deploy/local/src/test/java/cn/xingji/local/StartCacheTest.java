package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start cache belongs to one build of one service. */
class StartCacheTest {
    @TempDir
    private Path home;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = home.resolve("some-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "a build");
    }

    @Test
    void a_service_without_one_starts_without() {
        assertThat(startCache().find()).isEmpty();
        assertThat(startCache().command(home)).noneMatch(option -> option.startsWith("-XX:AOTCache"));
    }

    @Test
    void a_service_starts_from_its_own() {
        var file = recorded();

        assertThat(startCache().command(home)).contains("-XX:AOTCache=" + file);
    }

    @Test
    void another_build_does_not_start_from_it() throws IOException {
        recorded();

        Files.writeString(jar, "another build");

        assertThat(startCache().find()).isEmpty();
    }

    private Path recorded() {
        return cache().provide(startCache().entry(), Folder::create).resolve("app.aot");
    }

    private StartCache startCache() {
        return new StartCache(cache(), new Checkout(home), "some-service");
    }

    private Cache cache() {
        return new Cache(home.resolve("cache"));
    }
}
