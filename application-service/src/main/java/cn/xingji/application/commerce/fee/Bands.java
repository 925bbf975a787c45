package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.PersonDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A whole person-day table: for every risk and mode, each number of people from one up lies in one band. */
record Bands(List<Band> rows) {

    /** Why it is no whole table: the first number of people that no band, or more than one, speaks of. */
    record Fault(Risk risk, AuditMode mode, int people, boolean overlap) {}

    Bands {
        rows = rows.stream()
                .sorted(Comparator.comparing(Band::risk)
                        .thenComparing(Band::mode)
                        .thenComparingInt(Band::peopleFrom))
                .toList();
    }

    /** @throws Refused when no band covers this case (R5.2.1-e) */
    PersonDays days(int people, Risk risk, AuditMode mode) {
        return rows.stream()
                .filter(band -> band.covers(people, risk, mode))
                .findFirst()
                .map(band -> new PersonDays(band.days()))
                .orElseThrow(() -> Refused.conflict(R5_2_1_E, "fee.no-band")
                        .with("people", people)
                        .with("risk", risk));
    }

    /** @throws Refused naming every hole and overlap */
    void requireWhole() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw Refused.invalidField(R7_FEE, "fee.bands-not-whole", "bands").with("faults", faults);
        }
    }

    List<Fault> faults() {
        return Arrays.stream(Risk.values())
                .flatMap(risk -> Arrays.stream(AuditMode.values()).flatMap(mode -> faults(risk, mode)))
                .toList();
    }

    private Stream<Fault> faults(Risk risk, AuditMode mode) {
        var found = new ArrayList<Fault>();
        var next = 1;
        for (var band : rows.stream()
                .filter(row -> row.risk() == risk && row.mode() == mode)
                .toList()) {
            if (band.peopleFrom() != next) {
                found.add(new Fault(risk, mode, Math.min(next, band.peopleFrom()), band.peopleFrom() < next));
            }
            next = Math.max(next, band.peopleTo() + 1);
        }
        if (next == 1) {
            found.add(new Fault(risk, mode, next, false));
        }
        return found.stream();
    }
}
