package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectorSettingsTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void each_service_has_a_connector_with_a_slot_of_its_own(Service service) throws IOException {
        var settings = new JsonMapper()
                .readTree(Checkout.find().connector(service.title()).toFile());

        assertThat(settings.path("slot.name").asText()).isEqualTo("outbox_" + service.title());
        assertThat(settings.path("publication.name").asText()).isEqualTo("outbox_" + service.title());
        assertThat(settings.path("topic.prefix").asText()).isEqualTo(service.title());
        assertThat(settings.path("table.include.list").asText()).isEqualTo("public.outbox_event");
        assertThat(settings.path("database.dbname").asText()).isEqualTo(service.title());
        assertThat(settings.path("database.user").asText()).isEqualTo(service.title());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_connector_s_password_is_in_its_worker_s_environment_only(Service service) throws IOException {
        var settings = new JsonMapper()
                .readTree(Checkout.find().connector(service.title()).toFile());

        assertThat(settings.path("database.password").asText())
                .isEqualTo("${env:XINGJI_DATABASE_PASSWORD_%s}".formatted(service.name()));
    }
}
