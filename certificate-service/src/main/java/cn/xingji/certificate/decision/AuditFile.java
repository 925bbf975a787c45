package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R6_GRADES;

import cn.xingji.certificate.certificate.Grant;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the audit laid before the decision: all that reviewer, decision maker and approver judge by.
 *
 * @param mode on site or remote, by which the review judges how effective the audit was (RA6.2); empty in files that
 *     were opened before it was kept
 * @param recommended whether the audit team recommends certification
 * @param grade empty below the lowest: not certifiable (R6-grades)
 * @param endedOn the last day of fieldwork
 * @param reportSha256 the digest of the report's PDF, in hex
 * @param everOnTeam with those who were replaced; empty of an audit that was reported before they were told
 */
public record AuditFile(
        CaseId caseId,
        AuditId auditId,
        Coded<AuditKind> kind,
        Optional<Coded<AuditMode>> mode,
        Client client,
        Scope scope,
        List<TeamMember> team,
        boolean recommended,
        BigDecimal total,
        Optional<Coded<Grade>> grade,
        PersonDays personDays,
        LocalDate endedOn,
        String reportSha256,
        Optional<List<TeamMember>> everOnTeam) {
    public AuditFile {
        team = List.copyOf(team);
        everOnTeam = everOnTeam.map(List::copyOf);
    }

    /** Whoever sat on the team at any time: none of them judges its work (R5.4-independent). */
    List<TeamMember> anyOfTeam() {
        return Stream.concat(team.stream(), everOnTeam.stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    boolean isRemote() {
        return mode.equals(Optional.of(Coded.of(AuditMode.REMOTE)));
    }

    /**
     * Refuses to end a file whose decision is about a certificate that stands: a grant would issue another one.
     *
     * @throws Refused for every audit but the initial one
     */
    void requireInitial() {
        if (!kind.is(AuditKind.INITIAL)) {
            throw Refused.conflict(R5_5_GRANT, "file.later-audit").with("kind", kind.code());
        }
    }

    /**
     * What a decision that grants would grant.
     *
     * @throws Refused without a grade, or where grade or kind are none that this service knows: nothing is guessed
     */
    Grant grant() {
        var earned = grade.orElseThrow(
                () -> Refused.conflict(R6_GRADES, "file.no-grade-to-grant").with("total", total));
        var granted = earned.known()
                .orElseThrow(
                        () -> Refused.conflict(R6_GRADES, "file.grade-unknown").with("grade", earned.code()));
        var audited = kind.known()
                .orElseThrow(() ->
                        Refused.conflict(R5_5_GRANT, "file.audit-kind-unknown").with("kind", kind.code()));
        return new Grant(caseId, audited, client, scope, granted, personDays, endedOn);
    }
}
