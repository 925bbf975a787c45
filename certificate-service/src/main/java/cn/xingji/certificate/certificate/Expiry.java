package cn.xingji.certificate.certificate;

import cn.xingji.chassis.deadline.Deadline;
import cn.xingji.chassis.deadline.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A certificate whose last day has gone by is expired (R5.5-3y). */
@ApplicationScoped
class Expiry implements DeadlineHandler {
    static final String KIND = "certificate-expiry";

    private final Certificates certificates;

    Expiry(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fired(Deadline deadline) {
        var certificate = certificates.get(deadline.subject());
        if (!certificate.isOver()) {
            certificate.expire();
        }
    }
}
