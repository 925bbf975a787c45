package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCommandTest {
    @TempDir
    private Path home;

    @Test
    void the_clock_shows_real_time_until_it_is_moved() {
        assertThat(new ClockCommand(home).offset()).isZero();
    }

    @Test
    void steps_add_up_and_are_kept_for_the_services() throws IOException {
        var clock = new ClockCommand(home);

        clock.forward(ClockCommand.step("+90d"));
        clock.forward(ClockCommand.step("+4h"));

        assertThat(clock.offset()).isEqualTo(Duration.ofDays(90).plusHours(4));
        assertThat(Duration.parse(Files.readString(home.resolve("clock")))).isEqualTo(clock.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1d", "90d", "+90", "+d", "+1y", "+999999d"})
    void what_is_no_step_forward_is_refused(String text) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> ClockCommand.step(text))
                .withMessageContaining("+90d");
    }

    @Test
    void real_time_comes_back_when_nothing_runs() {
        var clock = new ClockCommand(home);
        clock.forward(Duration.ofDays(1));

        clock.reset();

        assertThat(clock.offset()).isZero();
    }
}
