package cn.xingji.application.intake.application;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import java.util.List;
import java.util.Optional;

/**
 * The application form (服务认证申请书, record 8.2). A draft may lack anything; what a submission lacks is named all at once.
 *
 * @param services the services around the goods: installation, repair, returns
 * @param people the number of people covered by the scope (R5.1-c)
 * @param remoteRequest the request that goes with a remote audit (RA4.2-request)
 * @param declarationAccepted whether the applicant declares that all this is true and that it will keep the rules
 */
public record ApplicationForm(
        List<String> goods,
        List<String> services,
        Optional<String> trade,
        List<Standard> standards,
        Optional<Integer> people,
        List<Site> sites,
        List<String> heldCertificates,
        Optional<AuditMode> auditMode,
        Optional<RemoteRequest> remoteRequest,
        boolean declarationAccepted) {

    static final ApplicationForm EMPTY = new ApplicationForm(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false);

    public ApplicationForm {
        goods = List.copyOf(goods);
        services = List.copyOf(services);
        standards = List.copyOf(standards);
        sites = List.copyOf(sites);
        heldCertificates = List.copyOf(heldCertificates);
    }

    /** The same, yet to be declared true anew; whether a remote audit is open is asked anew too. */
    ApplicationForm undeclared() {
        return new ApplicationForm(
                goods, services, trade, standards, people, sites, heldCertificates, auditMode, Optional.empty(), false);
    }

    /** The same, with the scope that is certified by now. */
    ApplicationForm with(Scope certified) {
        return new ApplicationForm(
                certified.goods(),
                services,
                trade,
                certified.standards().stream()
                        .flatMap(standard -> standard.known().stream())
                        .toList(),
                Optional.of(certified.people()),
                certified.sites(),
                heldCertificates,
                auditMode,
                remoteRequest,
                declarationAccepted);
    }

    boolean isRemote() {
        return auditMode.filter(mode -> mode == AuditMode.REMOTE).isPresent();
    }

    /** The scope of a complete form. */
    public Scope scope() {
        return new Scope(goods, trade.orElseThrow(), people.orElseThrow(), sites, Coded.each(standards));
    }
}
