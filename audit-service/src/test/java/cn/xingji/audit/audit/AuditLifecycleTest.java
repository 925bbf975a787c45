package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AnAudit.ENDING;
import static cn.xingji.audit.audit.AnAudit.MEMBER;
import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.READY;
import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.audit.AnAudit.anAudit;
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
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.LifecycleContract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Rule(R4_CHAIN)
class AuditLifecycleTest extends LifecycleContract<Audit, AuditState, AuditAct> {
    private static final Readiness UNREADY = _ -> {
        throw Refused.conflict("not ready");
    };

    AuditLifecycleTest() {
        super(AuditState.LIFECYCLE, AuditState.class, AuditAct.class);
    }

    @Override
    protected Audit in(AuditState state) {
        return anAudit().in(state);
    }

    @Override
    protected AuditState state(Audit audit) {
        return audit.state();
    }

    @Override
    protected List<Asked<Audit, AuditAct>> rightly() {
        return List.of(
                asked(PROPOSE_TEAM, it -> it.proposeTeam(anAudit().team(), Optional.empty(), "")),
                asked(AGREE_TEAM, Audit::agreeToTeam),
                asked(OBJECT_TO_TEAM, it -> it.objectToTeam(List.of(Objection.to(MEMBER.id(), "A brother")))),
                asked(PASS_DOCUMENTS, it -> it.passDocuments(TODAY, READY)),
                asked(RAISE_NONCONFORMITIES, it -> it.raiseNonconformities(List.of("No manual"))),
                asked(ANSWER_NONCONFORMITY, Audit::answerNonconformity),
                asked(CORRECT_DOCUMENTS, it -> it.correctDocuments(1, 1, READY)),
                asked(JUDGE_CORRECTION, Audit::judgeCorrection),
                asked(PROPOSE_PLAN, it -> it.proposePlan(PLANNED_DAY, PLANNED_DAY, READY)),
                asked(AGREE_PLAN, it -> it.agreeToPlan(it.planVersion())),
                asked(DECLINE_PLAN, it -> it.declinePlan(it.planVersion())),
                asked(START_FIELDWORK, it -> it.startFieldwork(PLANNED_DAY, READY)),
                asked(RECORD_MEETING, Audit::recordMeeting),
                asked(RECORD_EVIDENCE, Audit::recordEvidence),
                asked(CONCLUDE_FIELDWORK, it -> it.concludeFieldwork(PLANNED_DAY, READY)),
                asked(DRAFT_REPORT, Audit::draftReport),
                asked(ISSUE_REPORT, Audit::issueReport),
                asked(CLOSE, Audit::close),
                asked(CANCEL, it -> it.cancel(ENDING, TODAY)),
                asked(TERMINATE, it -> it.terminate(ENDING, PLANNED_DAY)),
                asked(ORDER_AGAIN, it -> it.orderAgain(false, ENDING.at())),
                asked(END_WITH_CASE, it -> it.endWithCase(ENDING, PLANNED_DAY)));
    }

    @Override
    protected List<Asked<Audit, AuditAct>> wrongly() {
        return List.of(
                asked(
                        PROPOSE_TEAM,
                        "for other days without a reason",
                        it -> it.proposeTeam(anAudit().team(), Optional.of(PersonDays.of("10")), " ")),
                asked(OBJECT_TO_TEAM, "to nobody", it -> it.objectToTeam(List.of())),
                asked(
                        OBJECT_TO_TEAM,
                        "to a stranger",
                        it -> it.objectToTeam(List.of(Objection.to(UUID.randomUUID(), "Unknown")))),
                asked(PASS_DOCUMENTS, "with something left", it -> it.passDocuments(TODAY, UNREADY)),
                asked(RAISE_NONCONFORMITIES, "with nothing left", it -> it.raiseNonconformities(List.of())),
                asked(CORRECT_DOCUMENTS, "with something unanswered", it -> it.correctDocuments(1, 0, UNREADY)),
                asked(PROPOSE_PLAN, "unsound", it -> it.proposePlan(PLANNED_DAY, PLANNED_DAY, UNREADY)),
                asked(CONCLUDE_FIELDWORK, "too early", it -> it.concludeFieldwork(PLANNED_DAY, UNREADY)),
                asked(AGREE_PLAN, "an older one", it -> it.agreeToPlan(it.planVersion() - 1)),
                asked(DECLINE_PLAN, "an older one", it -> it.declinePlan(it.planVersion() - 1)),
                asked(START_FIELDWORK, "before its day", it -> it.startFieldwork(PLANNED_DAY.minusDays(1), READY)),
                asked(START_FIELDWORK, "unready", it -> it.startFieldwork(PLANNED_DAY, UNREADY)),
                asked(CANCEL, "for no reason", it -> it.cancel(Ending.bySystem(" ", ENDING.at()), TODAY)),
                asked(TERMINATE, "for no reason", it -> it.terminate(Ending.bySystem("", ENDING.at()), TODAY)));
    }

    /** Before the documents passed it is their gate that keeps plan and fieldwork shut. */
    @Override
    protected RuleId refusedBy(AuditState state, AuditAct act) {
        var gated = act == PROPOSE_PLAN || act == START_FIELDWORK;
        return gated && state.isBeforeDocumentsPassed() ? R5_3_2_GATE : super.refusedBy(state, act);
    }
}
