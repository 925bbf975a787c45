package cn.xingji.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientSecretTest {

    @Test
    void without_its_secret_the_gateway_does_not_start_and_says_which() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ClientSecret(Optional.empty()).require(new StartupEvent()))
                .withMessageContaining("XINGJI_GATEWAY_CLIENT_SECRET");
        assertThatCode(() -> new ClientSecret(Optional.of("x")).require(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}
