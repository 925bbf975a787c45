package cn.xingji.application.intake.review;

import cn.xingji.application.intake.application.Application;

/** What the body and its client agree on once the application is accepted (R5.2.2-contract). */
public interface CertificationAgreement {
    /** @param adjusted what the review added to the table's audit time, or took from it */
    void drawUp(Application application, Adjustment adjusted);
}
