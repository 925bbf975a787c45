package cn.xingji.events;

import java.util.Arrays;

/** The five topics, one a service. */
public enum Topic {
    APPLICATION("application-events", ApplicationEvent.class),
    AUDIT("audit-events", AuditEvent.class),
    SCORING("scoring-events", ScoringEvent.class),
    CERTIFICATE("certificate-events", CertificateEvent.class),
    SURVEILLANCE("surveillance-events", SurveillanceEvent.class);

    private final String title;
    private final Class<? extends Event> family;

    Topic(String title, Class<? extends Event> family) {
        this.title = title;
        this.family = family;
    }

    /** The name of the Kafka topic. */
    public String title() {
        return title;
    }

    /** The sealed interface whose records travel on this topic. */
    public Class<? extends Event> family() {
        return family;
    }

    /** The topic that carries events of this type. */
    public static Topic of(Class<? extends Event> type) {
        return Arrays.stream(values())
                .filter(topic -> topic.family.isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic carries a " + type.getSimpleName()));
    }

    /** The topic that carries this event. */
    public static Topic of(Event event) {
        return switch (event) {
            case ApplicationEvent _ -> APPLICATION;
            case AuditEvent _ -> AUDIT;
            case ScoringEvent _ -> SCORING;
            case CertificateEvent _ -> CERTIFICATE;
            case SurveillanceEvent _ -> SURVEILLANCE;
        };
    }
}
