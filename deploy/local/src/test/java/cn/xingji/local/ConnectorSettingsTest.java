package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectorSettingsTest {
    private static final Map<String, String> VARIABLES = Map.of(
            "database.hostname", "localhost",
            "database.port", "8100",
            "database.dbname", "audit",
            "database.user", "audit",
            "database.password", "a \"quoted\" $1 \\ word");

    @ParameterizedTest
    @EnumSource(Service.class)
    void each_service_has_a_connector_with_a_slot_of_its_own(Service service) throws IOException {
        var text = Files.readString(Checkout.find().connector(service.title()));

        var settings = new JsonMapper().readTree(LocalConnect.filled(text, VARIABLES));

        assertThat(settings.path("slot.name").asText()).isEqualTo("outbox_" + service.title());
        assertThat(settings.path("publication.name").asText()).isEqualTo("outbox_" + service.title());
        assertThat(settings.path("topic.prefix").asText()).isEqualTo(service.title());
        assertThat(settings.path("table.include.list").asText()).isEqualTo("public.outbox_event");
        assertThat(settings.path("database.port").asText()).isEqualTo("8100");
        assertThat(settings.path("database.password").asText()).isEqualTo("a \"quoted\" $1 \\ word");
    }

    @Test
    void debezium_s_own_placeholder_stays() {
        assertThat(LocalConnect.filled("{\"to\": \"${routedByValue}\"}", VARIABLES))
                .contains("${routedByValue}");
    }

    @Test
    void a_forgotten_variable_is_told() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> LocalConnect.filled("{\"database.user\": \"${database.user}\"}", Map.of()))
                .withMessageContaining("${database.user}");
    }
}
