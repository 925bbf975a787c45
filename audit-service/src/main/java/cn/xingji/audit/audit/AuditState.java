package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AuditAct.AGREE_PLAN;
import static cn.xingji.audit.audit.AuditAct.AGREE_TEAM;
import static cn.xingji.audit.audit.AuditAct.ANSWER_NONCONFORMITY;
import static cn.xingji.audit.audit.AuditAct.CANCEL;
import static cn.xingji.audit.audit.AuditAct.CLOSE;
import static cn.xingji.audit.audit.AuditAct.CONCLUDE_FIELDWORK;
import static cn.xingji.audit.audit.AuditAct.CORRECT_DOCUMENTS;
import static cn.xingji.audit.audit.AuditAct.DECLINE_PLAN;
import static cn.xingji.audit.audit.AuditAct.DRAFT_REPORT;
import static cn.xingji.audit.audit.AuditAct.END_WITH_CASE;
import static cn.xingji.audit.audit.AuditAct.ISSUE_REPORT;
import static cn.xingji.audit.audit.AuditAct.JUDGE_CORRECTION;
import static cn.xingji.audit.audit.AuditAct.OBJECT_TO_TEAM;
import static cn.xingji.audit.audit.AuditAct.ORDER_AGAIN;
import static cn.xingji.audit.audit.AuditAct.PASS_DOCUMENTS;
import static cn.xingji.audit.audit.AuditAct.PROPOSE_PLAN;
import static cn.xingji.audit.audit.AuditAct.PROPOSE_TEAM;
import static cn.xingji.audit.audit.AuditAct.RAISE_NONCONFORMITIES;
import static cn.xingji.audit.audit.AuditAct.RECORD_EVIDENCE;
import static cn.xingji.audit.audit.AuditAct.RECORD_MEETING;
import static cn.xingji.audit.audit.AuditAct.START_FIELDWORK;
import static cn.xingji.audit.audit.AuditAct.TERMINATE;
import static cn.xingji.rules.Lifecycle.by;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.RuleId.R5_3_3_2;
import static cn.xingji.rules.RuleId.R5_3_3_4;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.rules.people.Role.AUDIT_SCHEDULER;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

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
    CLOSED,
    /** Given up before fieldwork began. */
    CANCELLED,
    /** Broken off while fieldwork ran. */
    TERMINATED,
    /** Over with its case, which client or body ended: none comes in its place. */
    CASE_TERMINATED;

    private static final Set<AuditState> REPORTED_ON = EnumSet.of(REPORTED, CLOSED);

    public static final Lifecycle<AuditState, AuditAct> LIFECYCLE = Lifecycle.table(
            row(PROPOSE_TEAM, AUDIT_SCHEDULER, in(PREPARING, TEAM_PROPOSED), TEAM_PROPOSED, R5_3_1_3),
            row(AGREE_TEAM, APPLICANT, in(TEAM_PROPOSED), DOCUMENT_REVIEW, R5_3_1_4_PLAN),
            row(OBJECT_TO_TEAM, APPLICANT, in(TEAM_PROPOSED), PREPARING, R5_3_1_4_PLAN),
            row(PASS_DOCUMENTS, AUDITOR, in(DOCUMENT_REVIEW), READY, R5_3_2_DOC),
            row(RAISE_NONCONFORMITIES, AUDITOR, in(DOCUMENT_REVIEW), CORRECTION, R5_3_2_DOC),
            row(ANSWER_NONCONFORMITY, APPLICANT, in(CORRECTION), CORRECTION, R5_3_2_NC),
            row(CORRECT_DOCUMENTS, APPLICANT, in(CORRECTION), DOCUMENT_REVIEW, R5_3_2_NC),
            row(JUDGE_CORRECTION, AUDITOR, in(DOCUMENT_REVIEW), DOCUMENT_REVIEW, R5_3_2_NC),
            row(PROPOSE_PLAN, AUDITOR, in(READY, PLANNED), PLANNED, R5_3_1_4_PLAN),
            row(PROPOSE_PLAN, AUDITOR, in(AGREED), PLANNED, R5_3_1_4_CHANGE),
            row(AGREE_PLAN, APPLICANT, in(PLANNED), AGREED, R5_3_1_4_PLAN),
            row(DECLINE_PLAN, APPLICANT, in(PLANNED), READY, R5_3_1_4_PLAN),
            row(START_FIELDWORK, AUDITOR, in(AGREED), IN_PROGRESS, R5_3_1_4_PLAN),
            row(RECORD_MEETING, AUDITOR, in(AGREED), AGREED, R5_3_3_2),
            row(RECORD_MEETING, AUDITOR, in(IN_PROGRESS), IN_PROGRESS, R5_3_3_2),
            row(RECORD_EVIDENCE, AUDITOR, in(IN_PROGRESS), IN_PROGRESS, R5_3_3_4),
            row(CONCLUDE_FIELDWORK, AUDITOR, in(IN_PROGRESS), FIELDWORK_DONE, R5_3_3_2),
            row(DRAFT_REPORT, AUDITOR, in(IN_PROGRESS), IN_PROGRESS, R5_3_3_5),
            row(DRAFT_REPORT, AUDITOR, in(FIELDWORK_DONE), FIELDWORK_DONE, R5_3_3_5),
            row(ISSUE_REPORT, AUDITOR, in(FIELDWORK_DONE), REPORTED, R5_3_3_5),
            row(CLOSE, SYSTEM, in(REPORTED), CLOSED, R5_4_APPROVE),
            row(
                    CANCEL,
                    by(AUDIT_SCHEDULER, SYSTEM),
                    in(PREPARING, TEAM_PROPOSED, DOCUMENT_REVIEW, CORRECTION, READY, PLANNED, AGREED),
                    CANCELLED,
                    R5_3_1_4_CHANGE),
            row(TERMINATE, AUDITOR, in(IN_PROGRESS), TERMINATED, RA6_1_B),
            row(ORDER_AGAIN, AUDIT_SCHEDULER, in(CANCELLED), CANCELLED, R4_CHAIN),
            row(ORDER_AGAIN, AUDIT_SCHEDULER, in(TERMINATED), TERMINATED, R4_CHAIN),
            row(END_WITH_CASE, SYSTEM, allBut(CLOSED, CASE_TERMINATED), CASE_TERMINATED, R5_2_2_CONTRACT));

    private static Set<AuditState> allBut(AuditState one, AuditState other) {
        return EnumSet.complementOf(EnumSet.of(one, other));
    }

    /** Whether fieldwork runs or has ended, and there is no report yet. */
    boolean isOnSite() {
        return this == IN_PROGRESS || this == FIELDWORK_DONE;
    }

    /** Whether the document review still stands before everything that happens on site (R5.3.2-gate). */
    boolean isBeforeDocumentsPassed() {
        return compareTo(READY) < 0;
    }

    boolean isReported() {
        return REPORTED_ON.contains(this);
    }
}
