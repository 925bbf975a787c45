package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.RA5_3_A;
import static cn.xingji.rules.RuleId.RA5_3_B;
import static cn.xingji.rules.RuleId.RA5_3_C;
import static cn.xingji.rules.RuleId.RA5_3_D;

import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the plan of a remote audit says beside its items (RA5.3).
 *
 * @param material to have ready
 * @param equipment and software, beside the meeting system
 * @param meetingSystem the uniform one, by the requirements in force when the plan was proposed
 * @param hints whatever else is to be minded
 */
public record RemoteArrangements(
        List<String> material,
        List<String> equipment,
        String meetingSystem,
        String meetingId,
        String meetingLink,
        String hints) {
    public RemoteArrangements {
        material = List.copyOf(material);
        equipment = List.copyOf(equipment);
    }

    static RemoteArrangements none(String meetingSystem) {
        return new RemoteArrangements(List.of(), List.of(), meetingSystem, "", "", "");
    }

    /** @throws Refused by each part that is missing, and by the items that don't say which department takes part */
    void require(List<PlanItem> items) {
        var departments = items.stream()
                .filter(item -> item.kind() == PlanItemKind.AUDIT)
                .noneMatch(item -> item.department().isBlank());
        new Refusals(Stream.of(
                                need(departments, RA5_3_A, "plan.remote-department-missing", "items.department"),
                                need(!material.isEmpty(), RA5_3_B, "plan.remote-material-missing", "remote.material"),
                                need(
                                        !equipment.isEmpty(),
                                        RA5_3_C,
                                        "plan.remote-equipment-missing",
                                        "remote.equipment"),
                                need(!meetingId.isBlank(), RA5_3_C, "plan.remote-meeting-missing", "remote.meetingId"),
                                need(
                                        !meetingLink.isBlank(),
                                        RA5_3_C,
                                        "plan.remote-meeting-missing",
                                        "remote.meetingLink"),
                                need(!hints.isBlank(), RA5_3_D, "plan.remote-hints-missing", "remote.hints"))
                        .flatMap(found -> found)
                        .toList())
                .refuse();
    }

    private Stream<Refused> need(boolean there, RuleId rule, String code, String field) {
        return there
                ? Stream.empty()
                : Stream.of(Refused.invalidField(rule, code, field).with("system", meetingSystem));
    }
}
