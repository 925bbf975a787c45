package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Readiness;
import java.util.List;

/** Whether fieldwork may be concluded: every meeting was held, and both methods were used (R5.3.3.2, R5.3.3.3). */
record FieldworkDone(MeetingsHeld meetings, List<Evidence> evidence) implements Readiness {
    FieldworkDone {
        evidence = List.copyOf(evidence);
    }

    @Override
    public void require(Audit audit) {
        meetings.requireAll();
        EvidenceBook.requireBothMethods(evidence);
    }
}
