package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Audits;
import cn.xingji.events.AuditKind;
import cn.xingji.events.Client;
import cn.xingji.identity.SignedIn;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/programmes")
@RunOnVirtualThread
@Shown(by = Programmes.class)
public class ProgrammeResource {
    public record AuditLine(UUID id, AuditKind kind, String mode, AuditState state) {
        static AuditLine of(Audit audit) {
            return new AuditLine(audit.id(), audit.kind(), audit.mode().code(), audit.state());
        }
    }

    public record ProgrammeView(
            UUID id,
            UUID caseId,
            String contractNumber,
            Client client,
            LocalDate openedOn,
            List<AuditLine> audits,
            long version) {}

    private final Programmes programmes;
    private final Audits audits;
    private final SignedIn signedIn;

    ProgrammeResource(Programmes programmes, Audits audits, SignedIn signedIn) {
        this.programmes = programmes;
        this.audits = audits;
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    @Operation(summary = "The programme of a case with its audits; none yet: an empty list")
    public List<ProgrammeView> ofCase(@RestQuery("case") @NotNull UUID caseId) {
        return programmes.ofCase(caseId, signedIn.caller()).map(this::view).stream()
                .toList();
    }

    private ProgrammeView view(Programme programme) {
        return new ProgrammeView(
                programme.id(),
                programme.caseId(),
                programme.contractNumber(),
                programme.client(),
                programme.openedOn(),
                audits.ofProgramme(programme.id()).stream().map(AuditLine::of).toList(),
                programme.version());
    }
}
