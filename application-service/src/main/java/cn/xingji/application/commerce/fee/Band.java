package cn.xingji.application.commerce.fee;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One line of the person-day table; both bounds belong to it. */
@Embeddable
public record Band(
        int peopleFrom,
        int peopleTo,
        @Enumerated(EnumType.STRING) Risk risk,
        @Enumerated(EnumType.STRING) AuditMode mode,
        BigDecimal days) {

    boolean covers(int people, Risk ofTrade, AuditMode inMode) {
        return peopleFrom <= people && people <= peopleTo && risk == ofTrade && mode == inMode;
    }
}
