package cn.xingji.application.commerce.fee;

import cn.xingji.application.commerce.fee.Calculation.Load;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A draft of a fee table: half-day steps, CNY 3000 a day, 1.5 days up to 30 people and 2 up to 100. */
public final class AFeeSchedule {
    public static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    public static final Caller AUTHOR = caller(Role.FINANCE);

    private AFeeSchedule() {}

    public static FeeSchedule aDraft() {
        return new FeeSchedule("test", terms(), AUTHOR);
    }

    public static FeeSchedule aTable() {
        var schedule = aDraft();
        schedule.fill(wholeTable(), AUTHOR);
        return schedule;
    }

    static FeeSchedule in(FeeScheduleState wanted) {
        var schedule = aTable();
        if (wanted == FeeScheduleState.PUBLISHED) {
            schedule.publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1));
        }
        return schedule;
    }

    /** The initial audit of the case of {@code AnApplication}, under this table. */
    public static Calculation initial(FeeSchedule fees, Adjustment adjustment) {
        return Calculation.initial(fees, new Load(86, Risk.LOW, AuditMode.ON_SITE), adjustment);
    }

    public static Terms terms() {
        return new Terms(
                "test",
                FROM,
                new BigDecimal("3000.00"),
                new BigDecimal("1000.00"),
                new BigDecimal("2000.00"),
                new BigDecimal("2000.00"),
                new BigDecimal("0.5"),
                Rounding.CEILING,
                1,
                3,
                2,
                3,
                BigDecimal.ONE);
    }

    static Bands wholeTable() {
        var rows = new ArrayList<Band>();
        for (var risk : Risk.values()) {
            for (var mode : AuditMode.values()) {
                rows.add(new Band(1, 30, risk, mode, new BigDecimal("1.50")));
                rows.add(new Band(31, 100, risk, mode, new BigDecimal("2.00")));
            }
        }
        return new Bands(rows);
    }

    static Bands with(Band changed, Band instead) {
        var rows = new ArrayList<>(wholeTable().rows());
        rows.remove(changed);
        rows.add(instead);
        return new Bands(List.copyOf(rows));
    }

    static Caller caller(Role role) {
        return new Caller(UUID.randomUUID(), role.title(), Set.of(role), Optional.empty());
    }
}
