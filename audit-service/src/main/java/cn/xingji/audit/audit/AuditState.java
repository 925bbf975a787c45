package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AuditAct.AGREE_PLAN;
import static cn.xingji.audit.audit.AuditAct.AGREE_TEAM;
import static cn.xingji.audit.audit.AuditAct.CLOSE;
import static cn.xingji.audit.audit.AuditAct.CONCLUDE_FIELDWORK;
import static cn.xingji.audit.audit.AuditAct.CORRECT_DOCUMENTS;
import static cn.xingji.audit.audit.AuditAct.DECLINE_PLAN;
import static cn.xingji.audit.audit.AuditAct.DRAFT_REPORT;
import static cn.xingji.audit.audit.AuditAct.ISSUE_REPORT;
import static cn.xingji.audit.audit.AuditAct.OBJECT_TO_TEAM;
import static cn.xingji.audit.audit.AuditAct.PASS_DOCUMENTS;
import static cn.xingji.audit.audit.AuditAct.PROPOSE_PLAN;
import static cn.xingji.audit.audit.AuditAct.PROPOSE_TEAM;
import static cn.xingji.audit.audit.AuditAct.RAISE_NONCONFORMITIES;
import static cn.xingji.audit.audit.AuditAct.RECORD_EVIDENCE;
import static cn.xingji.audit.audit.AuditAct.RECORD_MEETING;
import static cn.xingji.audit.audit.AuditAct.START_FIELDWORK;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.rules.people.Role.AUDIT_SCHEDULER;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of an audit, from its opening to the decision on it. */
public enum AuditState {
    PREPARING,
    TEAM_PROPOSED,
    DOCUMENT_REVIEW,
    CORRECTION,
    READY,
    PLANNED,
    AGREED,
    IN_PROGRESS,
    FIELDWORK_DONE,
    REPORTED,
    CLOSED;

    public static final Lifecycle<AuditState, AuditAct> LIFECYCLE = Lifecycle.<AuditState, AuditAct>table()
            .on(PROPOSE_TEAM)
            .by(AUDIT_SCHEDULER)
            .from(PREPARING, TEAM_PROPOSED)
            .to(TEAM_PROPOSED)
            .rule("R5.3.1.3")
            .on(AGREE_TEAM)
            .by(APPLICANT)
            .from(TEAM_PROPOSED)
            .to(DOCUMENT_REVIEW)
            .rule("R5.3.1.4-plan")
            .on(OBJECT_TO_TEAM)
            .by(APPLICANT)
            .from(TEAM_PROPOSED)
            .to(PREPARING)
            .rule("R5.3.1.4-plan")
            .on(PASS_DOCUMENTS)
            .by(AUDITOR)
            .from(DOCUMENT_REVIEW)
            .to(READY)
            .rule("R5.3.2-doc")
            .on(RAISE_NONCONFORMITIES)
            .by(AUDITOR)
            .from(DOCUMENT_REVIEW)
            .to(CORRECTION)
            .rule("R5.3.2-doc")
            .on(CORRECT_DOCUMENTS)
            .by(APPLICANT)
            .from(CORRECTION)
            .to(DOCUMENT_REVIEW)
            .rule("R5.3.2-nc")
            .on(PROPOSE_PLAN)
            .by(AUDITOR)
            .from(READY, PLANNED)
            .to(PLANNED)
            .rule("R5.3.1.4-plan")
            .on(PROPOSE_PLAN)
            .by(AUDITOR)
            .from(AGREED)
            .to(PLANNED)
            .rule("R5.3.1.4-change")
            .on(AGREE_PLAN)
            .by(APPLICANT)
            .from(PLANNED)
            .to(AGREED)
            .rule("R5.3.1.4-plan")
            .on(DECLINE_PLAN)
            .by(APPLICANT)
            .from(PLANNED)
            .to(READY)
            .rule("R5.3.1.4-plan")
            .on(START_FIELDWORK)
            .by(AUDITOR)
            .from(AGREED)
            .to(IN_PROGRESS)
            .rule("R5.3.1.4-plan")
            .on(RECORD_MEETING)
            .by(AUDITOR)
            .from(AGREED)
            .to(AGREED)
            .rule("R5.3.3.2")
            .on(RECORD_MEETING)
            .by(AUDITOR)
            .from(IN_PROGRESS)
            .to(IN_PROGRESS)
            .rule("R5.3.3.2")
            .on(RECORD_EVIDENCE)
            .by(AUDITOR)
            .from(IN_PROGRESS)
            .to(IN_PROGRESS)
            .rule("R5.3.3.4")
            .on(CONCLUDE_FIELDWORK)
            .by(AUDITOR)
            .from(IN_PROGRESS)
            .to(FIELDWORK_DONE)
            .rule("R5.3.3.2")
            .on(DRAFT_REPORT)
            .by(AUDITOR)
            .from(IN_PROGRESS)
            .to(IN_PROGRESS)
            .rule("R5.3.3.5")
            .on(DRAFT_REPORT)
            .by(AUDITOR)
            .from(FIELDWORK_DONE)
            .to(FIELDWORK_DONE)
            .rule("R5.3.3.5")
            .on(ISSUE_REPORT)
            .by(AUDITOR)
            .from(FIELDWORK_DONE)
            .to(REPORTED)
            .rule("R5.3.3.5")
            .on(CLOSE)
            .by(SYSTEM)
            .from(REPORTED)
            .to(CLOSED)
            .rule("R5.4-approve")
            .build();

    /** Whether the document review still stands before everything that happens on site (R5.3.2-gate). */
    boolean isBeforeDocumentsPassed() {
        return compareTo(READY) < 0;
    }
}
