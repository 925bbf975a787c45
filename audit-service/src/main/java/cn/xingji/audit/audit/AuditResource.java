package cn.xingji.audit.audit;

import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Page;
import cn.xingji.service.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/audits")
@RunOnVirtualThread
public class AuditResource {
    private final Audits audits;
    private final SignedIn signedIn;

    AuditResource(Audits audits, SignedIn signedIn) {
        this.audits = audits;
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "The audits that the caller may see: an auditor those of his teams, an applicant its own")
    public Page<AuditView> list(
            @RestQuery("case") Optional<UUID> caseId,
            @RestQuery Optional<AuditState> state,
            @RestQuery Optional<String> cursor,
            @RestQuery Optional<Integer> size) {
        var caller = signedIn.caller();
        return audits.page(new Audits.Filter(caseId, state, cursor, Page.size(size)), caller)
                .map(audit -> AuditView.of(audit, caller));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Transactional
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        return Versioned.ok(AuditView.of(audit, caller), audit.version());
    }
}
