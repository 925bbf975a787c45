package cn.xingji.application.commerce.fee;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A calculation in the reader's words. */
public record CalculationView(
        AuditKind kind,
        String label,
        String feeSchedule,
        List<Line> lines,
        BigDecimal exactDays,
        BigDecimal days,
        BigDecimal fee) {

    /** One step in words. */
    public record Line(String rule, String item, String label, BigDecimal figure, Calculation.Unit unit) {}

    public static CalculationView of(Calculation calculation, Locale locale) {
        return new CalculationView(
                calculation.kind(),
                Texts.of("audit-kind." + calculation.kind(), locale),
                calculation.feeSchedule(),
                calculation.lines().stream().map(line -> line(line, locale)).toList(),
                calculation.exactDays(),
                calculation.days().days(),
                calculation.fee().cny());
    }

    private static Line line(Calculation.Line line, Locale locale) {
        Map<String, Object> facts = line.inputs().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, input -> word(input.getValue(), locale)));
        var label = Texts.of("calculation." + line.item(), locale, facts);
        return new Line(line.rule().id(), line.item(), label, line.figure(), line.unit());
    }

    private static String word(Object input, Locale locale) {
        return switch (input) {
            case Risk risk -> Texts.of("risk." + risk, locale);
            case AuditMode mode -> Texts.of("audit-mode." + mode, locale);
            case PersonDays days -> days.toString();
            case BigDecimal figure -> figure.stripTrailingZeros().toPlainString();
            default -> input.toString();
        };
    }
}
