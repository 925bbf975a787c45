package cn.xingji.audit.remote;

import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;

import cn.xingji.rules.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The client's answer to a notice: one for each capability, none left out (RA4.2-confirm). */
record CapabilityAnswers(List<CapabilityAnswer> each) {
    CapabilityAnswers {
        each = List.copyOf(each);
    }

    /** @throws Refused where one is left out, or answered that was not asked, or twice */
    List<AskedCapability> to(List<AskedCapability> asked) {
        var codes = each.stream().map(CapabilityAnswer::code).toList();
        var wanted = asked.stream().map(AskedCapability::code).collect(Collectors.toSet());
        if (codes.size() != wanted.size() || !Set.copyOf(codes).equals(wanted)) {
            throw Refused.invalidField(RA4_2_CONFIRM, "remote.each-capability-once", "capabilities")
                    .with(
                            "capabilities",
                            asked.stream().map(AskedCapability::text).collect(Collectors.joining("；")));
        }
        return asked.stream()
                .map(capability -> capability.answered(about(capability)))
                .toList();
    }

    private CapabilityAnswer about(AskedCapability asked) {
        return each.stream()
                .filter(answer -> answer.code().equals(asked.code()))
                .findFirst()
                .orElseThrow();
    }
}
