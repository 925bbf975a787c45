package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.scoring.scheme.Item;
import cn.xingji.scoring.scheme.Scheme;
import cn.xingji.scoring.scheme.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds score sheets for tests: {@code aSheet().fullyScoredBut("c7", "0").build()}. */
final class AScoreSheet {
    static final UUID LEADER = UUID.fromString("00000000-0000-4000-8000-000000000005");
    static final UUID MEMBER = UUID.fromString("00000000-0000-4000-8000-000000000006");
    static final UUID CASE = UUID.randomUUID();
    static final UUID AUDIT = UUID.randomUUID();
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final Scheme SCHEME = theTable();
    static final KnownEvidence EVIDENCE = evidenceFor(allCodes());

    private final ScoreSheet sheet =
            ScoreSheet.open(UUID.randomUUID(), Fieldwork.of(fieldworkStarted(CASE, AUDIT)), SCHEME);

    static AScoreSheet aSheet() {
        return new AScoreSheet();
    }

    AScoreSheet fullyScored() {
        return fullyScoredBut(Map.of());
    }

    AScoreSheet fullyScoredBut(String item, String points) {
        return fullyScoredBut(Map.of(item, new BigDecimal(points)));
    }

    AScoreSheet fullyScoredBut(Map<String, BigDecimal> others) {
        SCHEME.items()
                .forEach(item -> sheet.score(
                        points(item.code(), others.getOrDefault(item.code(), item.maximum())), List.of(EVIDENCE)));
        return this;
    }

    /** As it is in this state, every item scored. */
    ScoreSheet in(SheetState wanted) {
        fullyScored();
        if (wanted == SheetState.CLOSED) {
            sheet.close();
            return sheet;
        }
        if (wanted != SheetState.OPEN) {
            sheet.complete(LEADER);
        }
        if (wanted == SheetState.LOCKED) {
            sheet.lock();
        }
        return sheet;
    }

    ScoreSheet build() {
        return sheet;
    }

    static Score points(String item, BigDecimal points) {
        return new Score(item, points, "部分网点未执行", List.of(EVIDENCE.id()), LEADER, NOW);
    }

    static KnownEvidence evidenceFor(Set<String> items) {
        return new KnownEvidence(
                new EvidenceId(UUID.randomUUID()),
                new AuditId(AUDIT),
                "EV-001",
                Coded.of(AuditMethod.SERVICE_MANAGEMENT),
                items);
    }

    static FieldworkStarted fieldworkStarted(UUID caseId, UUID auditId) {
        return new FieldworkStarted(
                new CaseId(caseId),
                new AuditId(auditId),
                Coded.of(AuditKind.INITIAL),
                Coded.of(AuditMode.ON_SITE),
                new Client(UUID.randomUUID(), new CreditCode("91330100799655058B"), "杭州某某电器有限公司", "", "浙江省杭州市"),
                List.of(new TeamMember(LEADER, "王磊", true), new TeamMember(MEMBER, "赵婷", false)),
                LocalDate.of(2026, 6, 1));
    }

    static Set<String> allCodes() {
        return theTable().items().stream().map(Item::code).collect(Collectors.toSet());
    }

    /** a1-a18 with 40 points, b1-b24 with 35, c1-c8 with 25, as in the rules' own table. */
    private static Scheme theTable() {
        var maxima = new ArrayList<Item>();
        var figures = List.of(
                "a:1 3 1 5 2 2 2 4 2 1 6 2 1 1 1 1 2 3",
                "b:1 2 1 1 1 1.5 1.5 1.5 1.5 1 3 1 1 3 1 3 1 1 1 2 1 2 1 1",
                "c:3 2 3 5 2 2 7 1");
        for (var part : figures) {
            var number = 1;
            for (var maximum : part.substring(2).split(" ", -1)) {
                var code = part.charAt(0) + Integer.toString(number++);
                maxima.add(new Item(
                        maxima.size() + 1, code, "5.1.1.1", "5.1.1", "", new BigDecimal(maximum), "", code, code));
            }
        }
        return new Scheme(
                "2021.1",
                LocalDate.of(2021, 1, 1),
                maxima,
                List.of(
                        new Threshold(Grade.QUALIFIED, new BigDecimal("70")),
                        new Threshold(Grade.THREE_STAR, new BigDecimal("80")),
                        new Threshold(Grade.FOUR_STAR, new BigDecimal("90")),
                        new Threshold(Grade.FIVE_STAR, new BigDecimal("95"))));
    }
}
