package cn.xingji.local;

import cn.xingji.servers.Child;
import cn.xingji.servers.Folder;
import cn.xingji.servers.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The body's signing key for this machine, made on first start and trusted by nobody else. */
final class SigningKey {
    static final String PASSWORD = "xingji-local-signing";

    private SigningKey() {}

    static Path provide(Path home) {
        var keystore = home.resolve("signing.p12");
        if (!Files.exists(keystore)) {
            var aside = home.resolve("signing.p12.partial");
            Folder.delete(aside);
            var command = List.of(
                    Java.installation().resolve("bin/keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "body",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "3072",
                    "-startdate",
                    "-1y",
                    "-validity",
                    "7300",
                    "-dname",
                    "CN=星级服务认证有限公司（示例）, O=星级服务认证有限公司（示例）, C=CN",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    aside.toString());
            Child.start("keytool", home, Map.of("LC_ALL", "C.UTF-8"), command).awaitEnd(Duration.ofSeconds(60));
            try {
                Files.move(aside, keystore, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keystore;
    }
}
