package cn.xingji.application.intake.application;

import static cn.xingji.application.intake.application.AnApplication.COMPLETE;
import static cn.xingji.application.intake.application.AnApplication.FEES;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.application.intake.application.AnApplication.REVIEWER;
import static cn.xingji.application.intake.application.AnApplication.anApplication;
import static cn.xingji.application.intake.application.AnApplication.form;
import static cn.xingji.application.intake.application.AnApplication.lacking;
import static cn.xingji.application.intake.application.ApplicationAct.ACCEPT;
import static cn.xingji.application.intake.application.ApplicationAct.ANSWER;
import static cn.xingji.application.intake.application.ApplicationAct.CLOSE_UNANSWERED;
import static cn.xingji.application.intake.application.ApplicationAct.CONTRACT;
import static cn.xingji.application.intake.application.ApplicationAct.RECORD_REVIEW;
import static cn.xingji.application.intake.application.ApplicationAct.REJECT;
import static cn.xingji.application.intake.application.ApplicationAct.REQUEST_INFORMATION;
import static cn.xingji.application.intake.application.ApplicationAct.SAVE;
import static cn.xingji.application.intake.application.ApplicationAct.START_REVIEW;
import static cn.xingji.application.intake.application.ApplicationAct.SUBMIT;
import static cn.xingji.application.intake.application.ApplicationAct.TERMINATE;
import static cn.xingji.application.intake.application.ApplicationAct.WITHDRAW;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_1_A2;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Rule(R4_CHAIN)
class ApplicationLifecycleTest extends LifecycleContract<Application, ApplicationState, ApplicationAct> {
    ApplicationLifecycleTest() {
        super(ApplicationState.LIFECYCLE, ApplicationState.class, ApplicationAct.class);
    }

    @Override
    protected Application in(ApplicationState state) {
        return anApplication().in(state);
    }

    @Override
    protected ApplicationState state(Application application) {
        return application.state();
    }

    @Override
    protected List<Asked<Application, ApplicationAct>> rightly() {
        return List.of(
                asked(SAVE, it -> it.save(form())),
                asked(SAVE, "from what is certified", it -> it.beginFrom(form().scope())),
                asked(SUBMIT, it -> it.submit(COMPLETE, FEES, RECEIVED)),
                asked(WITHDRAW, it -> it.withdraw("业务调整", RECEIVED)),
                asked(START_REVIEW, it -> it.startReview(REVIEWER, RECEIVED)),
                asked(RECORD_REVIEW, Application::requireUnderReview),
                asked(
                        REQUEST_INFORMATION,
                        it -> it.requestInformation(List.of("补充保修政策"), 1, RECEIVED.plusDays(90), RECEIVED)),
                asked(ANSWER, it -> it.answerInformation(RECEIVED)),
                asked(ACCEPT, it -> it.accept(lacking(), _ -> true, RECEIVED)),
                asked(REJECT, it -> it.reject(List.of("超出业务范围"), RECEIVED)),
                asked(CLOSE_UNANSWERED, it -> it.closeUnanswered(RECEIVED, RECEIVED.plusDays(1))),
                asked(CONTRACT, Application::contracted),
                asked(TERMINATE, it -> it.terminate("业务调整", true, false, RECEIVED)));
    }

    @Override
    protected List<Asked<Application, ApplicationAct>> wrongly() {
        return List.of(
                asked(SUBMIT, "incomplete", it -> it.submit(new Completeness(Map.of(), Set.of()), FEES, RECEIVED)),
                asked(WITHDRAW, "for no reason", it -> it.withdraw(" ", RECEIVED)),
                asked(
                        REQUEST_INFORMATION,
                        "about nothing",
                        it -> it.requestInformation(List.of(), 1, RECEIVED.plusDays(90), RECEIVED)),
                asked(ACCEPT, "incomplete", it -> it.accept(lacking(new Missing(R5_2_1_A2, "x")), _ -> true, RECEIVED)),
                asked(CLOSE_UNANSWERED, "too early", it -> it.closeUnanswered(RECEIVED, RECEIVED)),
                asked(TERMINATE, "for no reason", it -> it.terminate(" ", true, false, RECEIVED)),
                asked(TERMINATE, "once there is a certificate", it -> it.terminate("业务调整", true, true, RECEIVED)),
                asked(REJECT, "for no reason", it -> it.reject(List.of(" "), RECEIVED)));
    }
}
