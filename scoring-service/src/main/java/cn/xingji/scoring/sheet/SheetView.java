package cn.xingji.scoring.sheet;

import cn.xingji.events.Grade;
import cn.xingji.events.SectionScore;
import cn.xingji.rules.people.Caller;
import cn.xingji.scoring.scheme.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A score sheet as a screen shows it. */
public record SheetView(
        UUID id,
        UUID caseId,
        UUID auditId,
        String clientName,
        String scheme,
        SheetState state,
        LocalDate openedOn,
        BigDecimal points,
        Optional<BigDecimal> total,
        Optional<Grade> grade,
        List<SectionScore> parts,
        List<Row> items,
        List<String> missing,
        List<EvidenceView> evidence,
        Set<SheetAct> allowedActions,
        long version) {

    /** One item with what was given for it. */
    public record Row(
            String item,
            String clause,
            String section,
            String indicatorZh,
            String indicatorEn,
            String condition,
            BigDecimal maximum,
            Optional<BigDecimal> score,
            String reason,
            List<UUID> evidence) {
        static Row of(Item item, Optional<Score> score) {
            return new Row(
                    item.code(),
                    item.clause(),
                    item.section(),
                    item.indicatorZh(),
                    item.indicatorEn(),
                    item.condition(),
                    item.maximum(),
                    score.map(Score::points),
                    score.map(Score::reason).orElse(""),
                    score.map(Score::evidence).orElse(List.of()));
        }
    }

    /** Evidence that scores may refer to. */
    public record EvidenceView(UUID id, String number, List<String> items) {}

    static SheetView of(ScoreSheet sheet, List<KnownEvidence> evidence, Caller caller) {
        return new SheetView(
                sheet.id(),
                sheet.caseId(),
                sheet.auditId(),
                sheet.clientName(),
                sheet.scheme().version(),
                sheet.state(),
                sheet.openedOn(),
                sheet.points(),
                sheet.total(),
                sheet.grade(),
                sheet.parts(),
                sheet.scheme().items().stream()
                        .map(item -> Row.of(item, sheet.score(item.code())))
                        .toList(),
                sheet.missing().stream().map(Item::code).toList(),
                evidence.stream()
                        .map(each -> new EvidenceView(each.id(), each.number(), each.items()))
                        .toList(),
                sheet.allowed(caller),
                sheet.version());
    }
}
