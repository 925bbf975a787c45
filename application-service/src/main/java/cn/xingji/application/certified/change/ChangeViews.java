package cn.xingji.application.certified.change;

import cn.xingji.application.certified.certification.Certification;
import cn.xingji.application.certified.certification.Certifications;
import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a change request into its reader's words. */
@ApplicationScoped
class ChangeViews {
    private final Changes changes;
    private final Certifications certifications;

    ChangeViews(Changes changes, Certifications certifications) {
        this.changes = changes;
        this.certifications = certifications;
    }

    ChangeView of(ChangeRequest change, Caller caller, Locale locale) {
        return of(List.of(change), caller, locale).apply(change);
    }

    /** The views of these: what they show beside them is asked for once. */
    Function<ChangeRequest, ChangeView> of(List<ChangeRequest> asked, Caller caller, Locale locale) {
        var certified =
                certifications.of(asked.stream().map(ChangeRequest::caseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(
                                Certification::caseId, each -> each.number().value()));
        var attached = changes.attachments(asked.stream().map(ChangeRequest::id).toList()).stream()
                .collect(Collectors.groupingBy(ChangeAttachment::changeId));
        return change -> view(
                change, certified.get(change.caseId()), attached.getOrDefault(change.id(), List.of()), caller, locale);
    }

    private static ChangeView view(
            ChangeRequest change, String certificate, List<ChangeAttachment> attached, Caller caller, Locale locale) {
        var shown = attached.stream().map(ChangeAttachment::kind).collect(Collectors.toUnmodifiableSet());
        var missing = change.state() == ChangeState.DRAFT
                ? change.missing(shown).stream()
                        .map(each -> MissingView.of(each, locale))
                        .toList()
                : List.<MissingView>of();
        return new ChangeView(
                change.id(),
                change.number(),
                change.caseId(),
                certificate,
                change.wish(),
                Differences.of(change, locale),
                change.reason(),
                change.state(),
                Texts.of("change-state." + change.state(), locale),
                change.draftedBy(),
                change.draftedAt(),
                change.submittedOn(),
                change.reviewer(),
                change.concludedOn(),
                change.remark(),
                change.reasons(),
                attached.stream().map(each -> ChangeView.File.of(each, locale)).toList(),
                missing,
                ChangeState.LIFECYCLE.allowed(change.state(), caller.roles()),
                change.version());
    }
}
