package cn.xingji.audit.plan;

import cn.xingji.clock.BusinessClock;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Optional;
import java.util.UUID;

/** Puts a client's working hours in force, version by version (R5.3.3.1). */
@UseCase
class HoursPublishing {
    private final ClientHoursRegister register;
    private final BusinessClock clock;

    HoursPublishing(ClientHoursRegister register, BusinessClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** A new version, from today on. */
    void publish(UUID organizationId, IfMatch seen, ClientHours.Hours hours) {
        var today = clock.today();
        seen.require(register.inForce(organizationId, today).ownVersion());
        register.persist(new ClientHours(Optional.of(organizationId), register.next(organizationId), today, hours));
    }
}
