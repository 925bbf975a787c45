package cn.xingji.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What surveillance-service tells: each fact is about a certificate. */
public sealed interface SurveillanceEvent extends Event {

    record SurveillancePlanned(
            UUID caseId, UUID certificateId, List<SurveillanceWindow> windows, LocalDate recertificationDueOn)
            implements SurveillanceEvent {
        public SurveillancePlanned {
            windows = List.copyOf(windows);
        }

        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** A window has opened (R5.6.1). */
    record SurveillanceDue(UUID caseId, UUID certificateId, SurveillanceWindow window) implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** A window closed without a completed audit (R5.6.1). */
    record SurveillanceOverdue(UUID caseId, UUID certificateId, SurveillanceWindow window)
            implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** Recertification must be asked for by this day (R5.7.1). */
    record RecertificationWindowOpened(UUID caseId, UUID certificateId, LocalDate applyBy, LocalDate expiresOn)
            implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }
}
