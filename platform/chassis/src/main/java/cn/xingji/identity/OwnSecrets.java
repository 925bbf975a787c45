package cn.xingji.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secrets that this service is given and no other needs: without one of them it does not start. */
@ApplicationScoped
class OwnSecrets {
    private static final int FIRST = 1;

    private final Set<String> settings;
    private final Config config;

    OwnSecrets(@ConfigProperty(name = "xingji.secrets") Set<String> settings, Config config) {
        this.settings = Set.copyOf(settings);
        this.config = config;
    }

    void require(@Observes @Priority(FIRST) StartupEvent starting) {
        var missing = settings.stream()
                .filter(setting ->
                        config.getOptionalValue(setting, String.class).isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The service does not start without its secrets: " + missing);
        }
    }
}
