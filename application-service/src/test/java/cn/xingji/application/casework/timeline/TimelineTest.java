package cn.xingji.application.casework.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.ReviewStarted;
import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditEvent.DocumentCorrectionSentBack;
import cn.xingji.events.AuditEvent.DocumentCorrectionsHandedIn;
import cn.xingji.events.AuditEvent.DocumentNonconformitiesRaised;
import cn.xingji.events.AuditEvent.DocumentNonconformityVerified;
import cn.xingji.events.AuditEvent.PlanDeclined;
import cn.xingji.events.AuditEvent.PlanPostponed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.AuditEvent.TeamObjected;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificationDecided;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.Coded;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One view of a case over all services. */
@QuarkusTest
@RealStack
class TimelineTest extends ApplyingSteps {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void a_case_tells_what_happened_what_comes_next_and_who_must_act() {
        var id = reviewed();
        var caseId = UUID.fromString(id);
        Facts.tell(Told.await(ApplicationSubmitted.class, caseId));
        entries(id, 1);
        reviewer().get("/api/v1/work?size=100").then().body("items.caseId", hasItem(id));
        Facts.tell(Told.await(ReviewStarted.class, caseId));
        entries(id, 2);
        Facts.tell(new ScoreSheetOpened(
                new CaseId(caseId), new AuditId(UUID.randomUUID()), new ScoreSheetId(UUID.randomUUID()), "2021.1"));
        entries(id, 3);
        applicant()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("next[0].step", equalTo("CONCLUDE_REVIEW"));
        Facts.tell(new PlanProposed(new CaseId(caseId), new AuditId(UUID.randomUUID()), 1, DAY, DAY));
        entries(id, 4);

        applicant()
                .header("Accept-Language", "en")
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.label", hasItem("Application submitted"))
                .body("entries.label", hasItem("Audit plan sent (2027-03-01 to 2027-03-01)"))
                .body("next[0].label", equalTo("Agree to the audit plan"))
                .body("next[0].yours", equalTo(true))
                .body("deadlines.rule", hasItem("R5.2.1-10d"));
        applicant()
                .get("/api/v1/work")
                .then()
                .body("items.caseId", hasItem(id))
                .body("items[0].next.label", equalTo("确认审查计划"));
        stranger().get("/api/v1/applications/{id}/timeline", id).then().statusCode(404);
        assertThat(stranger().get("/api/v1/work").jsonPath().getList("items")).isEmpty();
        reviewer().get("/api/v1/work?cursor=bm8").then().statusCode(400).body("violations.field", hasItem("cursor"));
    }

    @Test
    void the_client_reads_what_is_its_own_and_who_reviewed_and_decided_only_once_it_is_approved() {
        var id = reviewed();
        var caseId = new CaseId(UUID.fromString(id));
        Facts.tell(Told.await(ReviewStarted.class, caseId.value()), "陈敏");
        var audit = new AuditId(UUID.randomUUID());
        var file = new DecisionFileId(UUID.randomUUID());
        Facts.tell(new ScoreSheetReopened(caseId, audit, new ScoreSheetId(UUID.randomUUID())));
        Facts.tell(new DecisionFileReturned(caseId, audit, file, "缺少签到", Optional.empty()), "徐波");
        Facts.tell(new CertificationDecided(caseId, audit, file, false), "马丽");
        entries(id, 4);

        var before = applicant().get("/api/v1/applications/{id}/timeline", id).asString();
        assertThat(before)
                .contains("ReviewStarted")
                .doesNotContain("ScoreSheetReopened", "缺少签到", "Returned", "Decided", "陈敏", "徐波", "马丽");

        Facts.tell(new CertificationRefused(caseId, audit, "未达标", DAY), "林国");
        entries(id, 5);

        var after = applicant().get("/api/v1/applications/{id}/timeline", id).asString();
        assertThat(after)
                .contains("CertificationDecided", "未达标", "陈敏", "马丽", "林国")
                .doesNotContain("ScoreSheetReopened", "缺少签到", "Returned", "徐波");
    }

    @Test
    void what_the_client_objects_to_declines_and_corrects_is_the_turn_of_whoever_must_act() {
        var id = reviewed();
        var caseId = new CaseId(UUID.fromString(id));
        var audit = new AuditId(UUID.randomUUID());

        Facts.tell(new TeamObjected(caseId, audit, Set.of(new PersonId(UUID.randomUUID())), 1));
        turn(id, 1, "PROPOSE_TEAM");
        Facts.tell(new DocumentNonconformitiesRaised(caseId, audit, List.of("缺少服务蓝图")));
        turn(id, 2, "CORRECT_DOCUMENTS");
        Facts.tell(new DocumentCorrectionsHandedIn(caseId, audit, 1, 1));
        turn(id, 3, "REVIEW_DOCUMENTS");
        Facts.tell(new DocumentCorrectionSentBack(caseId, audit, new NonconformityId(UUID.randomUUID())));
        Facts.tell(new DocumentNonconformityVerified(caseId, audit, new NonconformityId(UUID.randomUUID())));
        turn(id, 5, "REVIEW_DOCUMENTS");
        Facts.tell(new PlanDeclined(caseId, audit, 2));
        turn(id, 6, "PROPOSE_PLAN");
        Facts.tell(new AuditCancelled(caseId, audit, Coded.of(AuditKind.INITIAL), "受审查方停业装修", DAY));
        turn(id, 7, "ORDER_AUDIT");
        Facts.tell(new PlanPostponed(caseId, audit, 3, true, "旺季停审"));
        turn(id, 8, "PROPOSE_PLAN");
        var successor = new TeamMember(UUID.randomUUID(), "孙悦", false);
        Facts.tell(new TeamMemberReplaced(
                caseId,
                audit,
                new TeamMember(UUID.randomUUID(), "赵婷", false),
                successor,
                List.of(successor),
                false,
                "生病"));
        turn(id, 9, "PROPOSE_PLAN");

        applicant()
                .header("Accept-Language", "en")
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.label", hasItem("Audit team objected to (1 objections)"))
                .body("entries.label", hasItem("Document corrections handed in (round 1, 1 answers)"))
                .body("entries.label", hasItem("Audit plan declined (version 2)"));
    }

    private void turn(String id, int count, String step) {
        entries(id, count);
        applicant().get("/api/v1/applications/{id}/timeline", id).then().body("next[0].step", equalTo(step));
    }

    /** Waits until so many facts were heard; the letters that they led to stand beside them. */
    private void entries(String id, int count) {
        await().untilAsserted(() -> assertThat(reviewer()
                        .get("/api/v1/applications/{id}/timeline", id)
                        .jsonPath()
                        .getList("entries.findAll { !it.kind.startsWith('Letter') }"))
                .hasSize(count));
    }
}
