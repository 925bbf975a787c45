package cn.xingji.application.casework.reason;

import cn.xingji.application.certified.change.ChangeReasons;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.review.Reviews;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.ChangeRefused;
import cn.xingji.events.ApplicationEvent.InformationReminded;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.rules.vocabulary.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Why something was done, and what was asked for, as the case itself says: the facts on the topics carry no such words
 * (R5.2.1-archive). Of a case that lies in the archive it says nothing.
 */
@ApplicationScoped
public class Reasons {
    private final Applications applications;
    private final Reviews reviews;
    private final ChangeReasons changes;

    Reasons(Applications applications, Reviews reviews, ChangeReasons changes) {
        this.applications = applications;
        this.reviews = reviews;
        this.changes = changes;
    }

    public List<String> of(ApplicationRejected rejected) {
        return ofClosing(rejected.caseId());
    }

    public List<String> of(ApplicationWithdrawn withdrawn) {
        return ofClosing(withdrawn.caseId());
    }

    public List<String> of(CaseTerminated terminated) {
        return ofClosing(terminated.caseId());
    }

    public List<String> of(InformationRequested requested) {
        return reviews.asked(requested.caseId().value(), requested.round());
    }

    public List<String> of(InformationReminded reminded) {
        return reviews.asked(reminded.caseId().value(), reminded.round());
    }

    public List<String> of(ChangeRefused refused) {
        return changes.of(refused.changeId());
    }

    private List<String> ofClosing(CaseId caseId) {
        return applications
                .findByIdOptional(caseId.value())
                .map(Application::closingReasons)
                .orElse(List.of());
    }
}
