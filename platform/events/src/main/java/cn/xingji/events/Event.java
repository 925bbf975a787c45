package cn.xingji.events;

import java.util.UUID;

/** A fact that one service tells the others. Its topic is the sealed family that it belongs to. */
public sealed interface Event permits ApplicationEvent, AuditEvent, ScoringEvent, CertificateEvent, SurveillanceEvent {

    /**
     * What the fact is about, and the Kafka key that keeps facts about one subject in order: the certificate once it is
     * granted, for all that concerns it and its surveillance; before that and for every audit the case.
     */
    UUID subject();
}
