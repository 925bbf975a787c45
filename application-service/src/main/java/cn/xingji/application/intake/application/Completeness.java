package cn.xingji.application.intake.application;

import static cn.xingji.rules.RuleId.R5_1_A;
import static cn.xingji.rules.RuleId.R5_1_B;
import static cn.xingji.rules.RuleId.R5_1_C;
import static cn.xingji.rules.RuleId.R5_1_D;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.RA3_1;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.trade.Trade;
import cn.xingji.events.Site;
import cn.xingji.rules.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an application lacks before it can be submitted (R5.1-form, R5.1-a to d).
 *
 * @param trades those that there are, among them the form's, by code
 * @param attached what the application shows
 */
record Completeness(Map<String, Trade> trades, Set<AttachmentKind> attached) {

    /** Everything that is missing, at once; empty when the application is complete. */
    List<Missing> missing(ApplicationForm form) {
        var trade = form.trade().flatMap(code -> Optional.ofNullable(trades.get(code)));
        var missing = new ArrayList<Missing>();
        ask(!form.goods().isEmpty(), R5_1_FORM, "form.goods-missing", missing);
        ask(trade.isPresent(), R5_1_FORM, "form.trade-missing", missing);
        ask(!form.standards().isEmpty(), R5_1_FORM, "form.standards-missing", missing);
        ask(form.people().filter(people -> people > 0).isPresent(), R5_1_C, "form.people-missing", missing);
        ask(!form.sites().isEmpty(), R5_2_1_H, "form.sites-missing", missing);
        ask(sitesFit(form), R5_2_1_H, "form.people-and-sites-differ", missing);
        ask(form.auditMode().isPresent(), R5_1_FORM, "form.audit-mode-missing", missing);
        missing.addAll(remoteMissing(form));
        ask(form.declarationAccepted(), R5_1_FORM, "form.declaration-missing", missing);
        ask(has(AttachmentKind.BUSINESS_LICENCE), R5_1_A, "form.business-licence-missing", missing);
        licencesMissing(trade).forEach(missing::add);
        ask(certificatesShown(form), R5_1_B, "form.held-certificates-missing", missing);
        ask(has(AttachmentKind.SERVICE_MANUAL), R5_1_D, "form.service-manual-missing", missing);
        ask(has(AttachmentKind.ORGANIZATION_INTRODUCTION), R5_1_D, "form.introduction-missing", missing);
        ask(has(AttachmentKind.SCOPE_STATEMENT), R5_1_D, "form.scope-statement-missing", missing);
        ask(has(AttachmentKind.SERVICE_BLUEPRINT), R5_1_D, "form.blueprint-missing", missing);
        return List.copyOf(missing);
    }

    private static boolean sitesFit(ApplicationForm form) {
        var people = form.sites().stream().mapToInt(Site::people).sum();
        return form.sites().isEmpty()
                || (people == form.people().orElse(people)
                        && form.sites().stream()
                                .allMatch(site ->
                                        site.people() > 0 && !site.address().isBlank()));
    }

    private static List<Missing> remoteMissing(ApplicationForm form) {
        return form.isRemote()
                ? form.remoteRequest()
                        .map(Completeness::missing)
                        .orElse(List.of(new Missing(RA4_2_REQUEST, "form.remote-request-missing")))
                : List.of();
    }

    private static List<Missing> missing(RemoteRequest request) {
        var missing = new ArrayList<Missing>();
        ask(request.isGrounded(), RA3_1, "form.remote-ground-missing", missing);
        ask(request.hasTheMeans(), RA3_1, "form.remote-means-missing", missing);
        return List.copyOf(missing);
    }

    private Stream<Missing> licencesMissing(Optional<Trade> trade) {
        return trade.stream()
                .flatMap(each -> each.licences().stream())
                .filter(licence -> !has(licence))
                .map(licence -> new Missing(licence.rule(), "form.licence-missing." + licence));
    }

    private boolean certificatesShown(ApplicationForm form) {
        return form.heldCertificates().isEmpty() || has(AttachmentKind.HELD_CERTIFICATE);
    }

    private boolean has(AttachmentKind kind) {
        return attached.contains(kind);
    }

    private static void ask(boolean there, RuleId rule, String code, List<Missing> missing) {
        if (!there) {
            missing.add(new Missing(rule, code));
        }
    }
}
