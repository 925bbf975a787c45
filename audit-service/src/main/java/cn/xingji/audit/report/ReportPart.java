package cn.xingji.audit.report;

import cn.xingji.rules.people.Audience;

/** What there is of a report, and who reads it. */
enum ReportPart {
    DRAFT(Audience.BODY),
    ISSUED(Audience.CLIENT_ONCE_REPORTED),
    /** Why the decision file came back. */
    RETURN_REASON(Audience.BODY);

    private final Audience audience;

    ReportPart(Audience audience) {
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }
}
