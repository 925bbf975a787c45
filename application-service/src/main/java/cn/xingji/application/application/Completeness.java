package cn.xingji.application.application;

import cn.xingji.application.attachment.AttachmentKind;
import cn.xingji.application.fee.Trade;
import cn.xingji.events.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an application lacks before it can be submitted (R5.1-form, R5.1-a to d). */
record Completeness(ApplicationForm form, Optional<Trade> trade, Set<AttachmentKind> attached) {

    /** Everything that is missing, at once; empty when the application is complete. */
    List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        ask(!form.goods().isEmpty(), "R5.1-form", "form.goods-missing", missing);
        ask(trade.isPresent(), "R5.1-form", "form.trade-missing", missing);
        ask(!form.standards().isEmpty(), "R5.1-form", "form.standards-missing", missing);
        ask(form.people().filter(people -> people > 0).isPresent(), "R5.1-c", "form.people-missing", missing);
        ask(!form.sites().isEmpty(), "R5.2.1-h", "form.sites-missing", missing);
        ask(sitesFit(), "R5.2.1-h", "form.people-and-sites-differ", missing);
        ask(form.auditMode().isPresent(), "R5.1-form", "form.audit-mode-missing", missing);
        missing.addAll(remoteMissing());
        ask(form.declarationAccepted(), "R5.1-form", "form.declaration-missing", missing);
        ask(has(AttachmentKind.BUSINESS_LICENCE), "R5.1-a", "form.business-licence-missing", missing);
        licencesMissing().forEach(missing::add);
        ask(certificatesShown(), "R5.1-b", "form.held-certificates-missing", missing);
        ask(has(AttachmentKind.SERVICE_MANUAL), "R5.1-d", "form.service-manual-missing", missing);
        ask(has(AttachmentKind.ORGANIZATION_INTRODUCTION), "R5.1-d", "form.introduction-missing", missing);
        ask(has(AttachmentKind.SCOPE_STATEMENT), "R5.1-d", "form.scope-statement-missing", missing);
        ask(has(AttachmentKind.SERVICE_BLUEPRINT), "R5.1-d", "form.blueprint-missing", missing);
        return List.copyOf(missing);
    }

    private boolean sitesFit() {
        var people = form.sites().stream().mapToInt(Site::people).sum();
        return form.sites().isEmpty()
                || (people == form.people().orElse(people)
                        && form.sites().stream()
                                .allMatch(site ->
                                        site.people() > 0 && !site.address().isBlank()));
    }

    private List<Missing> remoteMissing() {
        return form.isRemote()
                ? form.remoteRequest()
                        .map(Completeness::missing)
                        .orElse(List.of(new Missing("RA4.2-request", "form.remote-request-missing")))
                : List.of();
    }

    private static List<Missing> missing(RemoteRequest request) {
        var missing = new ArrayList<Missing>();
        ask(request.isGrounded(), "RA3.1", "form.remote-ground-missing", missing);
        ask(request.hasTheMeans(), "RA3.1", "form.remote-means-missing", missing);
        return List.copyOf(missing);
    }

    private Stream<Missing> licencesMissing() {
        return trade.stream()
                .flatMap(each -> each.licences().stream())
                .filter(licence -> !has(licence))
                .map(licence -> new Missing(licence.rule(), "form.licence-missing." + licence));
    }

    private boolean certificatesShown() {
        return form.heldCertificates().isEmpty() || has(AttachmentKind.HELD_CERTIFICATE);
    }

    private boolean has(AttachmentKind kind) {
        return attached.contains(kind);
    }

    private static void ask(boolean there, String rule, String code, List<Missing> missing) {
        if (!there) {
            missing.add(new Missing(rule, code));
        }
    }
}
