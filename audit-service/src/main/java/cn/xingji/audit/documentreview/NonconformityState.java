package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.NonconformityState.Act.CORRECT;
import static cn.xingji.audit.documentreview.NonconformityState.Act.VERIFY;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;

import cn.xingji.rules.Lifecycle;

/** A document nonconformity is told, corrected, and verified by the review that passes. */
public enum NonconformityState {
    OPEN,
    CORRECTED,
    VERIFIED;

    enum Act {
        CORRECT,
        VERIFY
    }

    static final Lifecycle<NonconformityState, Act> LIFECYCLE = Lifecycle.<NonconformityState, Act>table()
            .on(CORRECT)
            .by(APPLICANT)
            .from(OPEN)
            .to(CORRECTED)
            .rule("R5.3.2-nc")
            .on(VERIFY)
            .by(AUDITOR)
            .from(CORRECTED)
            .to(VERIFIED)
            .rule("R5.3.2-nc")
            .build();
}
