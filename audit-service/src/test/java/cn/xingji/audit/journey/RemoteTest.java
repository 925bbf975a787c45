package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.COMPETENCE;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.MEMBER_ID;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.rules.RuleId.RA3_2;
import static cn.xingji.rules.RuleId.RA4_1;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA5_3_A;
import static cn.xingji.rules.RuleId.RA5_3_B;
import static cn.xingji.rules.RuleId.RA5_3_C;
import static cn.xingji.rules.RuleId.RA5_3_D;
import static cn.xingji.rules.RuleId.RA6_1_A;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditEvent.RemoteMeansConfirmed;
import cn.xingji.events.AuditEvent.RemoteNoticeSent;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A remote audit is noticed and confirmed, or cancelled, before it starts (Appendix A). */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class RemoteTest {
    @Test
    @Rule({RA4_2_REQUEST, RA4_2_CONFIRM, RA6_1_B})
    void a_remote_audit_starts_once_everything_is_confirmed_and_the_equipment_ready_on_the_day() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        refused(remote.startFieldwork(), 409, "RA4.2-confirm", "remote.capabilities-not-confirmed");
        as(LEADER)
                .get(one.path("/remote"))
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", contains("SEND_NOTICE"));

        remote.sendNotice()
                .statusCode(200)
                .body("state", equalTo("NOTICE_SENT"))
                .body("capabilities", hasSize(7))
                .body("deadlines[0].rule", equalTo("RA4.2-confirm"))
                .body("deadlines[0].state", equalTo("OPEN"));
        refused(remote.startFieldwork(), 409, "RA4.2-confirm", "remote.capabilities-not-confirmed");
        refused(remote.checkEquipment(), 409, "RA6.1-b", "act.not-allowed-in-state");
        as(one.client())
                .get(one.path("/remote"))
                .body("allowedActions", containsInAnyOrder("CONFIRM", "REPORT_MISSING"));

        remote.confirmAll()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("deadlines[0].state", equalTo("MET"));
        refused(remote.startFieldwork(), 409, "RA6.1-b", "remote.equipment-not-checked");
        remote.checkEquipment().statusCode(200).body("equipmentCheckedOn", equalTo(ACase.DAY.toString()));
        remote.startFieldwork().statusCode(200).body("state", equalTo("IN_PROGRESS"));

        assertThat(Told.all(RemoteNoticeSent.class, one.id())).singleElement().satisfies(told -> {
            assertThat(told.capabilities()).hasSize(7);
            assertThat(told.confirmBy()).isEqualTo(LocalDate.of(2026, 12, 8));
        });
        assertThat(Told.all(RemoteMeansConfirmed.class, one.id())).hasSize(1);
        as(LEADER).get(one.path("/remote")).body("allowedActions", empty());
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void a_capability_that_is_missing_cancels_the_audit_and_the_client_is_told_which() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        remote.sendNotice().statusCode(200);
        refused(remote.confirm(List.of()), 422, "RA4.2-confirm", "remote.each-capability-once");

        remote.confirmWithout("QUIET_ROOM").statusCode(200).body("state", equalTo("CANCELLED"));

        as(one.client())
                .get(one.path(""))
                .body("state", equalTo("CANCELLED"))
                .body("ending.reason", containsString("会议场所"));
        assertThat(Told.all(AuditCancelled.class, one.id()))
                .singleElement()
                .satisfies(told -> assertThat(told.reason()).contains("不受干扰的会议场所"));
        as(SCHEDULER)
                .post(one.path("/successor"), Map.of("onSite", true))
                .statusCode(201)
                .body("mode", equalTo("ON_SITE"));
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void no_answer_by_the_day_cancels_the_audit_and_an_answer_is_too_late() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        remote.sendNotice().statusCode(200);

        TestClock.setDate(LocalDate.of(2026, 12, 9));

        var told = Told.await(AuditCancelled.class, one.id());
        assertThat(told.reason()).contains("2026-12-08");
        as(SCHEDULER).get(one.path("")).body("state", equalTo("CANCELLED"));
        refused(remote.confirmAll(), 409, "RA4.1", "remote.audit-begun-or-ended");
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void an_audit_that_was_cancelled_meanwhile_is_not_cancelled_again() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        remote.sendNotice().statusCode(200);
        as(SCHEDULER).post(one.path("/cancellation"), Map.of("reason", "停业装修")).statusCode(200);
        var other = new ACase().remote().agreed();
        new RemoteSteps(other).sendNotice().statusCode(200);

        TestClock.setDate(LocalDate.of(2026, 12, 9));

        Told.await(AuditCancelled.class, other.id());
        assertThat(Told.all(AuditCancelled.class, one.id()))
                .extracting(AuditCancelled::reason)
                .containsExactly("停业装修");
    }

    @Test
    @Rule(RA4_1)
    void only_the_leader_sends_the_notice_of_a_remote_audit_with_an_agreed_plan() {
        var early = new ACase().remote().ready();
        refused(new RemoteSteps(early).sendNotice(), 409, "RA4.1", "remote.plan-not-agreed");
        var onSite = new ACase().agreed();
        refused(new RemoteSteps(onSite).sendNotice(), 409, "RA5.2", "remote.audit-on-site");
        as(LEADER).get(onSite.path("/remote")).statusCode(404);
        var one = new ACase().remote().agreed();
        var notice = Map.of("arrangement", "9:00", "conditions", " ");
        var whole = Map.of("arrangement", "9:00", "conditions", "网络稳定");
        refused(as(MEMBER).post(one.path("/remote/notice"), whole), 403, "RA4.2-request", "audit.leader-only");
        refused(as(LEADER).post(one.path("/remote/notice"), notice), 422, "RA4.1", "remote.conditions-missing");
    }

    @Test
    @Rule(RA6_1_A)
    void nobody_is_sent_to_a_remote_audit_without_the_exam_of_the_course() {
        var one = new ACase().remote().opened();
        var withoutExam = Map.of("leader", People.STRANGER_ID, "members", List.of());

        refused(as(SCHEDULER).post(one.path("/team"), withoutExam), 422, "RA6.1-a", "team.remote-course-missing");
        as(SCHEDULER).post(new ACase().opened().path("/team"), withoutExam).statusCode(200);
    }

    @Test
    @Rule(RA6_1_A)
    void an_exam_that_no_longer_counts_on_the_day_keeps_fieldwork_shut() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        remote.sendNotice().statusCode(200);
        remote.confirmAll().statusCode(200);
        TestClock.setDate(LocalDate.of(2029, 1, 8));
        remote.checkEquipment().statusCode(200);

        refused(remote.startFieldwork(), 422, "RA6.1-a", "team.remote-course-missing");
    }

    @Test
    @Rule(RA3_2)
    void the_record_of_the_course_is_printed() {
        var path = "/api/v1/auditors/" + LEADER_ID + "/remote-courses";

        as(SCHEDULER).get(path).statusCode(200).body("[0].validUntil", equalTo("2029-01-06"));
        as(SCHEDULER).get(path + "/document").statusCode(200).contentType("application/pdf");
        refused(
                as(COMPETENCE).post(path, Map.of("takenOn", "2026-12-01", "passedOn", "2026-12-02")),
                422,
                "RA6.1-a",
                "remote-course.not-yet");
    }

    @Test
    @Rule({RA5_3_A, RA5_3_B, RA5_3_C, RA5_3_D})
    void a_remote_plan_without_its_contents_is_refused_by_field() {
        var one = new ACase().remote().ready();
        var bare = ACase.plan(ACase.DAY, LEADER_ID, MEMBER_ID);

        as(LEADER)
                .put(one.path("/plan"), one.version(), bare)
                .statusCode(422)
                .body("rule", equalTo("RA5.3-b"))
                .body(
                        "violations.field",
                        contains(
                                "remote.material",
                                "remote.equipment",
                                "remote.meetingId",
                                "remote.meetingLink",
                                "remote.hints"));

        one.proposePlan(ACase.DAY)
                .statusCode(200)
                .body("latest.remote.meetingSystem", equalTo("腾讯会议"))
                .body("latest.remote.material", contains("服务手册", "回访记录"));
    }

    @Test
    @Rule(RA3_2)
    void the_notice_and_its_confirmation_are_printed() {
        var one = new ACase().remote().agreed();
        var remote = new RemoteSteps(one);
        as(LEADER).get(one.path("/remote/notice/document")).statusCode(404);
        remote.sendNotice().statusCode(200);
        remote.confirmAll().statusCode(200);

        var pdf = as(one.client())
                .answer(one.path("/remote/notice/document"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(pdf).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }
}
