package cn.xingji.certificate.certificate;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.usecase.UseCase;

/** A certificate whose last day has gone by is expired (R5.5-3y). */
@UseCase
class Expiring implements DeadlineHandler {
    private final Certificates certificates;
    private final Outbox outbox;
    private final BusinessClock clock;

    Expiring(Certificates certificates, Outbox outbox, BusinessClock clock) {
        this.certificates = certificates;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.CERTIFICATE_EXPIRY;
    }

    @Override
    public void fired(Deadline deadline) {
        var certificate = certificates.get(deadline.subject());
        if (!certificate.isOver()) {
            outbox.tell(certificate.expire(clock.today()));
        }
    }
}
