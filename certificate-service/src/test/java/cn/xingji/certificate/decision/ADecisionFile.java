package cn.xingji.certificate.decision;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.CoolingOff;
import cn.xingji.rules.people.HeldCompetence;
import cn.xingji.rules.people.Independence;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.people.Standing;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Builds decision files for tests: {@code aFile().reviewed()}. */
public final class ADecisionFile {
    public static final Instant NOW = Instant.parse("2026-06-10T02:00:00Z");
    static final Caller LEADER =
            caller("王磊", Role.AUDITOR, Role.DECISION_MAKER, Role.TECHNICAL_REVIEWER, Role.APPROVER);
    static final Caller REVIEWER = caller("徐波", Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.APPROVER);
    static final Caller DECIDER = caller("马丽", Role.DECISION_MAKER, Role.APPROVER);
    static final Caller ANOTHER_DECIDER = caller("陈静", Role.DECISION_MAKER, Role.APPROVER);
    static final Caller APPROVER = caller("林国", Role.APPROVER);

    /** All of them are in the register, for everything. */
    static final Independence INDEPENDENCE = new Independence(
            id -> Stream.of(LEADER, REVIEWER, DECIDER, ANOTHER_DECIDER, APPROVER)
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(ADecisionFile::colleague),
            new CoolingOff(new Span.Months(24, false), new WorkingCalendar(List.of())),
            LocalDate.of(2026, 6, 10));

    private final DecisionFile file;

    private ADecisionFile(AuditReported reported) {
        file = new DecisionFile(Deciding.auditFile(reported), LocalDate.of(2026, 6, 9));
    }

    static ADecisionFile aFile() {
        return aFileOf(UUID.randomUUID());
    }

    static ADecisionFile aFileOf(UUID auditId) {
        return new ADecisionFile(reported(UUID.randomUUID(), auditId, Optional.of(Grade.FOUR_STAR)));
    }

    static ADecisionFile aFileOfRemoteAudit() {
        var onSite = reported(UUID.randomUUID(), UUID.randomUUID(), Optional.of(Grade.FOUR_STAR));
        return new ADecisionFile(Facts.withCode(onSite, AuditMode.ON_SITE, AuditMode.REMOTE.name()));
    }

    static ADecisionFile aFileWithoutGrade() {
        return new ADecisionFile(reported(UUID.randomUUID(), UUID.randomUUID(), Optional.empty()));
    }

    static ADecisionFile aFileOfLaterAudit() {
        var initial = reported(UUID.randomUUID(), UUID.randomUUID(), Optional.of(Grade.FOUR_STAR));
        return new ADecisionFile(Facts.withCode(initial, AuditKind.INITIAL, AuditKind.SURVEILLANCE_1.name()));
    }

    DecisionFile opened() {
        return file;
    }

    DecisionFile reviewed() {
        file.review(REVIEWER, INDEPENDENCE, true, true, true, "完整有效", NOW);
        return file;
    }

    DecisionFile decided() {
        reviewed().decide(DECIDER, INDEPENDENCE, true, "同意", NOW);
        return file;
    }

    /** Decided, and not approved. */
    DecisionFile declined() {
        decided().decline(APPROVER, INDEPENDENCE, "理由不充分");
        return file;
    }

    /** As it is in this state. */
    DecisionFile in(DecisionState wanted) {
        switch (wanted) {
            case AWAITING_REVIEW -> opened();
            case REVIEWED -> reviewed();
            case DECIDED -> decided();
            case APPROVED -> approve(decided());
            case CLOSED -> opened().close();
            case RETURNED -> opened().giveBack(REVIEWER, INDEPENDENCE, "缺少末次会议签到");
        }
        return file;
    }

    /** By who has read the decision that stands. */
    static void approve(DecisionFile file) {
        file.approve(APPROVER, INDEPENDENCE, read(file), NOW);
    }

    static String read(DecisionFile file) {
        return file.decided().flatMap(Signature::sha256).orElse("");
    }

    private static Colleague colleague(Caller caller) {
        var held = Arrays.stream(Competence.values())
                .map(each -> new HeldCompetence(each.name(), LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)))
                .toList();
        return new Colleague(caller.id(), caller.name(), new Standing(held, List.of(), List.of()));
    }

    public static AuditReported reported(UUID caseId, UUID auditId, Optional<Grade> grade) {
        return new AuditReported(
                new CaseId(caseId),
                new AuditId(auditId),
                Coded.of(AuditKind.INITIAL),
                Coded.of(AuditMode.ON_SITE),
                new Client(
                        UUID.randomUUID(),
                        new CreditCode("91330100799655058B"),
                        "杭州某某电器有限公司",
                        "Hangzhou Example Co., Ltd.",
                        "浙江省杭州市"),
                new Scope(
                        List.of("家用空调", "热水器"),
                        "01",
                        86,
                        List.of(new Site("总部", "浙江省杭州市", 86)),
                        Coded.each(List.of(Standard.GB_T_27922_2011, Standard.CTS_FW01_2021))),
                List.of(new TeamMember(LEADER.id(), LEADER.name(), true)),
                grade.isPresent(),
                new BigDecimal("93.00"),
                grade.map(Coded::of),
                "2021.1",
                PersonDays.of("2"),
                LocalDate.of(2026, 5, 31),
                "ab".repeat(32),
                Optional.empty());
    }

    /** The file's audit as it is reported again. */
    static AuditFile corrected(DecisionFile file) {
        var before = file.auditFile();
        return new AuditFile(
                before.caseId(),
                before.auditId(),
                before.kind(),
                before.mode(),
                before.client(),
                before.scope(),
                before.team(),
                before.recommended(),
                before.total(),
                before.grade(),
                before.personDays(),
                before.endedOn(),
                "cd".repeat(32),
                before.everOnTeam());
    }

    static AuditReported reportedAgain(AuditReported first) {
        return new AuditReported(
                first.caseId(),
                first.auditId(),
                first.kind(),
                first.mode(),
                first.client(),
                first.scope(),
                first.team(),
                first.recommended(),
                first.total(),
                first.grade(),
                first.schemeVersion(),
                first.personDays(),
                first.endedOn(),
                "cd".repeat(32),
                Optional.of(List.of(new TeamMember(REVIEWER.id(), REVIEWER.name(), false))));
    }

    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Caller caller(String name, Role... roles) {
        return new Caller(idOf(name), name, Set.of(roles), Optional.empty());
    }
}
