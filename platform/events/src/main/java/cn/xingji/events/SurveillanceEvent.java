package cn.xingji.events;

import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What surveillance-service tells: each fact is about a certificate. */
public sealed interface SurveillanceEvent extends Event {

    record SurveillancePlanned(
            CaseId caseId,
            CertificateId certificateId,
            List<SurveillanceWindow> windows,
            LocalDate recertificationDueOn)
            implements SurveillanceEvent {
        public SurveillancePlanned {
            windows = List.copyOf(windows);
        }

        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** A window has opened (R5.6.1). */
    record SurveillanceDue(CaseId caseId, CertificateId certificateId, SurveillanceWindow window)
            implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** A window closed without a completed audit (R5.6.1). */
    record SurveillanceOverdue(CaseId caseId, CertificateId certificateId, SurveillanceWindow window)
            implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** Recertification must be asked for by this day (R5.7.1). */
    record RecertificationWindowOpened(
            CaseId caseId, CertificateId certificateId, LocalDate applyBy, LocalDate expiresOn)
            implements SurveillanceEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }
}
