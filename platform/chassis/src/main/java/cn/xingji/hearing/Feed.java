package cn.xingji.hearing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** A strand's topics, read by the connector under the settings of all services and in the strand's own group. */
@ApplicationScoped
class Feed {
    private static final String OF_ALL = "mp.messaging.connector." + KafkaConnector.CONNECTOR_NAME + ".";
    private static final int ORDINAL = 100;

    private final KafkaConnector connector;
    private final Config settings;
    private final Places places;

    Feed(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector, Config settings, Places places) {
        this.connector = connector;
        this.settings = settings;
        this.places = places;
    }

    Multi<? extends Message<?>> of(Strand strand) {
        return Multi.createFrom().publisher(connector.getPublisher(channel(strand)));
    }

    private Config channel(Strand strand) {
        var channel = new HashMap<String, String>();
        for (var name : settings.getPropertyNames()) {
            if (name.startsWith(OF_ALL)) {
                channel.put(name.substring(OF_ALL.length()), settings.getValue(name, String.class));
            }
        }
        channel.put("channel-name", strand.name());
        channel.put("topics", String.join(",", strand.topics()));
        channel.put("group.id", places.group(strand));
        // a failure of the strand is dealt with before; what is left is a dead letter that the broker did not take
        channel.put("failure-strategy", "fail");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(channel, strand.name(), ORDINAL))
                .build();
    }
}
