package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    private Path home;

    @Test
    void data_of_an_older_shape_is_told_with_the_way_out() throws IOException {
        Files.createDirectories(home.resolve("postgres"));

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> preflight().shape())
                .withMessageContaining("./xingji reset")
                .withMessageContaining(home.toString());
    }

    @Test
    void data_of_this_shape_is_taken_up_again() throws IOException {
        preflight().shape();
        Files.createDirectories(home.resolve("postgres"));

        assertThatCode(() -> preflight().shape()).doesNotThrowAnyException();
    }

    private Preflight preflight() {
        return new Preflight(Checkout.find(), home, new Ports(8080));
    }
}
