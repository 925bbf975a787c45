package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AuditAct.RECORD_EVIDENCE;
import static cn.xingji.audit.audit.AuditAct.RECORD_MEETING;

import cn.xingji.rules.Lifecycle.Transition;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What one caller may do to one audit now: the leader's acts for the leader alone, the client's for the client. */
public final class AllowedActs {
    private static final Set<AuditAct> EVERY_MEMBERS = EnumSet.of(RECORD_MEETING, RECORD_EVIDENCE);

    private final Audit audit;
    private final Caller caller;

    private AllowedActs(Audit audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    public static Set<AuditAct> on(Audit audit, Caller caller) {
        var acts = new AllowedActs(audit, caller);
        return AuditState.LIFECYCLE.transitions().stream()
                .filter(row -> row.from().contains(audit.state()) && acts.allow(row))
                .filter(row -> audit.isOccasionFor(row.act()))
                .map(Transition::act)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refused by the act's rule, unless this act of the team's is this caller's, whatever the state */
    static void requireTeam(Audit audit, AuditAct act, Caller caller) {
        if (EVERY_MEMBERS.contains(act)) {
            audit.requireMember(caller.id(), rule(act));
        } else {
            audit.requireLeader(caller.id(), rule(act));
        }
    }

    private boolean allow(Transition<AuditState, AuditAct> row) {
        return row.roles().stream().filter(caller::is).anyMatch(role -> allow(role, row.act()));
    }

    private boolean allow(Role role, AuditAct act) {
        return switch (role) {
            case APPLICANT -> caller.speaksFor(audit.client().organizationId());
            case AUDITOR -> EVERY_MEMBERS.contains(act) ? audit.isAuditedBy(caller.id()) : audit.isLedBy(caller.id());
            default -> true;
        };
    }

    private static RuleId rule(AuditAct act) {
        return AuditState.LIFECYCLE.transitions().stream()
                .filter(row -> row.act() == act)
                .map(Transition::rule)
                .findFirst()
                .orElseThrow();
    }
}
