package cn.xingji.audit.audit;

import cn.xingji.identity.SignedIn;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.Page;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class AuditResource {
    private final Audits audits;
    private final Search search;
    private final SignedIn signedIn;

    AuditResource(Audits audits, Search search, SignedIn signedIn) {
        this.audits = audits;
        this.search = search;
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    @Operation(summary = "The audits that the caller may see: an auditor those of his teams, an applicant its own")
    public Page<AuditView> list(
            @RestQuery("case") Optional<UUID> caseId,
            @RestQuery("state") Optional<AuditState> state,
            @BeanParam PageWish wish) {
        var caller = signedIn.caller();
        var asked = Audits.LISTING.seenBy(caller).where("case", caseId).where("state", state);
        return search.page(asked, wish).map(audit -> AuditView.of(audit, caller));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        return Versioned.ok(AuditView.of(audit, caller), audit.version());
    }
}
