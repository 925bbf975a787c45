package cn.xingji.files;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalS3;
import cn.xingji.servers.Ports;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a real S3 server. */
class S3StoreTest extends FileStoreContract {
    private static LocalS3 server;
    private static FileStore store;

    @BeforeAll
    static void start(@TempDir Path home) {
        server = new LocalS3(Checkout.find(), home, Ports.free());
        server.start();
        var settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(StorageSettings.class)
                .withDefaultValues(Map.of(
                        "quarkus.application.name",
                        "application-service",
                        "xingji.storage.directory",
                        home.toString(),
                        "xingji.storage.s3.endpoint",
                        server.endpoint().toString(),
                        "xingji.storage.s3.bucket",
                        LocalS3.BUCKET,
                        "xingji.storage.s3.access-key",
                        "test",
                        "xingji.storage.s3.secret-key",
                        "test"))
                .build()
                .getConfigMapping(StorageSettings.class);
        store = ConfiguredStore.s3(settings.s3());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    FileStore store() {
        return store;
    }
}
