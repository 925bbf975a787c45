package cn.xingji.application.intake.application;

import cn.xingji.deadline.DeadlineView;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An application as a screen shows it. */
public record ApplicationView(
        UUID id,
        UUID caseId,
        String number,
        UUID organizationId,
        String organizationName,
        ApplicationForm form,
        ApplicationState state,
        String stateLabel,
        Optional<UUID> previousCase,
        Optional<LocalDate> receivedOn,
        List<String> closingReasons,
        List<MissingView> missing,
        List<DeadlineView> deadlines,
        Set<ApplicationAct> allowedActions,
        long version) {

    /** What is missing, in the reader's language. */
    public record MissingView(String rule, String code, String text) {
        public static MissingView of(Missing missing, Locale locale) {
            return new MissingView(missing.rule().id(), missing.code(), Texts.of(missing.code(), locale));
        }
    }

    static ApplicationView of(
            Application application,
            List<Missing> missing,
            List<DeadlineView> deadlines,
            Caller caller,
            Locale locale) {
        return new ApplicationView(
                application.id(),
                application.id(),
                application.number(),
                application.organization().id(),
                application.organization().nameZh(),
                application.form(),
                application.state(),
                Texts.of("state." + application.state(), locale),
                application.previousCase(),
                application.receivedOn(),
                application.closingReasons(),
                missing.stream().map(each -> MissingView.of(each, locale)).toList(),
                deadlines,
                ApplicationState.LIFECYCLE.allowed(application.state(), caller.roles()),
                application.version());
    }
}
