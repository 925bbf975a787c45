package cn.xingji.certificate.certificate;

import cn.xingji.deadline.DeadlineView;
import cn.xingji.deadline.Deadlines;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.files.FileStore;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Page;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Certificates, for their holders and the body's staff. */
@Path("/api/v1/certificates")
@RunOnVirtualThread
@Authenticated
@Shown(by = Certificates.class)
public class CertificateResource {
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Deadlines deadlines;
    private final FileStore store;
    private final Search search;
    private final SignedIn signedIn;
    private final Language language;

    CertificateResource(
            Certificates certificates,
            CertificatePaper paper,
            Deadlines deadlines,
            FileStore store,
            Search search,
            SignedIn signedIn,
            Language language) {
        this.certificates = certificates;
        this.paper = paper;
        this.deadlines = deadlines;
        this.store = store;
        this.search = search;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** @param sha256 the digest of its paper; empty while that is being made */
    @Schema(name = "CertificateView")
    public record View(
            UUID id,
            UUID caseId,
            String number,
            String holderZh,
            String holderEn,
            String address,
            String scopeZh,
            String scopeEn,
            List<String> standards,
            Grade grade,
            CertificateState state,
            LocalDate issuedOn,
            LocalDate expiresOn,
            Optional<LocalDate> changedOn,
            String verificationAddress,
            Optional<String> sha256,
            List<DeadlineView> deadlines,
            long version) {}

    /**
     * @param sha256 its digest; empty while it is being made
     * @param changeId the change that asked for it; empty for the first
     */
    public record Paper(Optional<String> sha256, Optional<UUID> changeId, Instant issuedAt) {}

    @GET
    public Page<View> search(
            @QueryParam("case") Optional<UUID> caseId,
            @QueryParam("number") Optional<String> number,
            @BeanParam PageWish wish) {
        var asked = Certificates.LISTING
                .seenBy(signedIn.caller())
                .where("case", caseId)
                .where("number", number);
        var page = search.page(asked, wish);
        var running = deadlines.of(page.items().stream().map(Certificate::id).toList(), language.locale());
        return page.map(certificate -> view(certificate, running.getOrDefault(certificate.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    public Response one(UUID id) {
        var certificate = certificates.readable(id, signedIn.caller());
        var running = deadlines.of(id, language.locale());
        return Versioned.ok(view(certificate, running), certificate.version());
    }

    /** The paper in force. */
    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    public Response document(UUID id) {
        var certificate = certificates.readable(id, signedIn.caller());
        var paper = certificate.paper();
        var key = paper.storageKey().orElseThrow(() -> Refused.unavailable("paper.being-made"));
        return NamedContent.of(store.open(key), certificate.number() + ".pdf")
                .header("X-Content-SHA256", paper.sha256().orElseThrow())
                .build();
    }

    /** Every paper that was issued for it, the first and those after a change; the last one is in force. */
    @GET
    @Path("/{id}/papers")
    public List<Paper> papers(UUID id) {
        return certificates.issues(certificates.readable(id, signedIn.caller()).id()).stream()
                .map(issue -> new Paper(issue.sha256(), issue.changeId(), issue.issuedAt()))
                .toList();
    }

    private View view(Certificate certificate, List<DeadlineView> running) {
        return new View(
                certificate.id(),
                certificate.caseId(),
                certificate.number().value(),
                certificate.holderZh(),
                certificate.holderEn(),
                certificate.address(),
                certificate.scope().in(Locale.CHINESE),
                certificate.scope().in(Locale.ENGLISH),
                certificate.standards().stream().map(Coded::code).toList(),
                certificate.grade(),
                certificate.state(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.changedOn(),
                paper.verificationAddress(certificate.number()),
                certificate.paper().sha256(),
                running,
                certificate.version());
    }
}
