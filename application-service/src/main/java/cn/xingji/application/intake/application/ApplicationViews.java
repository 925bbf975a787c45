package cn.xingji.application.intake.application;

import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.deadline.Deadlines;
import cn.xingji.rules.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts applications into their reader's words: what drafts still lack, and how long there is. */
@ApplicationScoped
class ApplicationViews {
    private final Attachments attachments;
    private final Trades trades;
    private final Deadlines deadlines;

    ApplicationViews(Attachments attachments, Trades trades, Deadlines deadlines) {
        this.attachments = attachments;
        this.trades = trades;
        this.deadlines = deadlines;
    }

    ApplicationView of(Application application, Caller caller, Locale locale) {
        return of(List.of(application), caller, locale).apply(application);
    }

    /** The views of these: what they show beside them is asked for once. */
    Function<Application, ApplicationView> of(List<Application> asked, Caller caller, Locale locale) {
        var missing = missing(asked);
        var running = deadlines.of(asked.stream().map(Application::id).toList(), locale);
        return application -> ApplicationView.of(
                application,
                missing.getOrDefault(application.id(), List.of()),
                running.getOrDefault(application.id(), List.of()),
                caller,
                locale);
    }

    /** What the drafts among these still lack, by application. */
    private Map<UUID, List<Missing>> missing(Collection<Application> asked) {
        var drafts = asked.stream()
                .filter(application -> application.state() == ApplicationState.DRAFT)
                .toList();
        var attached = attachments.kindsOf(drafts.stream().map(Application::id).toList());
        var declared = trades.of(
                drafts.stream().flatMap(draft -> draft.form().trade().stream()).collect(Collectors.toSet()));
        return drafts.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        draft -> new Completeness(declared, attached.getOrDefault(draft.id(), Set.of()))
                                .missing(draft.form())));
    }
}
