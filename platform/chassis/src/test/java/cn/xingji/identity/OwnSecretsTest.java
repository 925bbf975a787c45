package cn.xingji.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnSecretsTest {
    private static final Set<String> OWN = Set.of("quarkus.datasource.password", "xingji.signing.password");

    @Test
    void with_all_of_its_secrets_a_service_starts() {
        assertThatCode(() -> start(Map.of("quarkus.datasource.password", "a", "xingji.signing.password", "b")))
                .doesNotThrowAnyException();
    }

    @Test
    void without_one_or_with_an_empty_one_it_does_not_and_says_which() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Map.of("quarkus.datasource.password", "a", "xingji.signing.password", "")))
                .withMessageContaining("xingji.signing.password")
                .withMessageNotContaining("datasource");
        assertThatIllegalStateException().isThrownBy(() -> start(Map.of())).withMessageContaining("datasource");
    }

    private static void start(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new OwnSecrets(OWN, config).require(new StartupEvent());
    }
}
