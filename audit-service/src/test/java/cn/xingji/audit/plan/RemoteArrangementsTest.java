package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.RA5_3_A;
import static cn.xingji.rules.RuleId.RA5_3_B;
import static cn.xingji.rules.RuleId.RA5_3_C;
import static cn.xingji.rules.RuleId.RA5_3_D;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.events.AuditMethod;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RefusalAssert;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteArrangementsTest {
    private static final List<String> SOME = List.of("服务手册");

    @Test
    void a_remote_plan_with_everything_is_sound() {
        assertThatCode(() -> with(SOME, SOME, "123", "https://meeting.example", "请提前入会")
                        .require(List.of(item("售后服务部"))))
                .doesNotThrowAnyException();
    }

    @Test
    @Rule(RA5_3_A)
    void each_audit_item_says_which_department_takes_part() {
        assertThatRefused(() -> with(SOME, SOME, "123", "https://meeting.example", "请提前入会")
                        .require(List.of(item(""))))
                .by(RA5_3_A)
                .at("items.department");
    }

    @Test
    @Rule(RA5_3_B)
    void it_says_which_material_to_have_ready() {
        refused(with(List.of(), SOME, "123", "https://meeting.example", "请提前入会"))
                .by(RA5_3_B)
                .at("remote.material");
    }

    @Test
    @Rule(RA5_3_C)
    void it_says_equipment_and_the_meeting_with_id_and_link() {
        refused(with(SOME, List.of(), "123", "https://meeting.example", "请提前入会"))
                .by(RA5_3_C)
                .at("remote.equipment");
        refused(with(SOME, SOME, " ", "https://meeting.example", "请提前入会"))
                .by(RA5_3_C)
                .at("remote.meetingId");
        refused(with(SOME, SOME, "123", "", "请提前入会")).by(RA5_3_C).at("remote.meetingLink");
    }

    @Test
    @Rule(RA5_3_D)
    void it_gives_other_hints() {
        refused(with(SOME, SOME, "123", "https://meeting.example", " "))
                .by(RA5_3_D)
                .at("remote.hints");
    }

    private static RefusalAssert refused(RemoteArrangements arrangements) {
        return assertThatRefused(() -> arrangements.require(List.of(item("售后服务部"))));
    }

    private static RemoteArrangements with(
            List<String> material, List<String> equipment, String id, String link, String hints) {
        return new RemoteArrangements(material, equipment, "腾讯会议", id, link, hints);
    }

    private static PlanItem item(String department) {
        return new PlanItem(
                AnAudit.PLANNED_DAY.atTime(9, 0),
                AnAudit.PLANNED_DAY.atTime(12, 0),
                PlanItemKind.AUDIT,
                "查阅记录",
                "Head office",
                department,
                Optional.of(AuditMethod.SERVICE_MANAGEMENT),
                List.of(AnAudit.LEADER.id()));
    }
}
