package cn.xingji.application.fee;

import cn.xingji.chassis.clock.BusinessClock;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fee table in force, and the trades it goes by. */
@Path("/api/v1/fee-schedules")
@RunOnVirtualThread
@Authenticated
public class FeeScheduleResource {
    private final FeeSchedules schedules;
    private final BusinessClock clock;

    FeeScheduleResource(FeeSchedules schedules, BusinessClock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    public record View(
            String version,
            LocalDate effectiveFrom,
            String source,
            BigDecimal dayRate,
            BigDecimal application,
            BigDecimal certificate,
            BigDecimal annual,
            List<Band> bands) {}

    public record TradeView(String code, String titleZh, String titleEn, Risk risk, boolean needsLicence) {}

    @GET
    @Path("/current")
    @Transactional
    public View current() {
        var schedule = schedules.inForce(clock.today());
        return new View(
                schedule.version(),
                schedule.effectiveFrom(),
                schedule.source(),
                schedule.dayRate(),
                schedule.application(),
                schedule.certificate(),
                schedule.annual(),
                schedule.bands());
    }

    @GET
    @Path("/trades")
    @Transactional
    public List<TradeView> trades() {
        return schedules.trades().stream()
                .map(trade -> new TradeView(
                        trade.code(), trade.titleZh(), trade.titleEn(), trade.risk(), trade.needsLicence()))
                .toList();
    }
}
