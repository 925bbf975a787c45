package cn.xingji.application.commerce.contract;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.deadline.Deadlines;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a case. */
@Path("/api/v1/applications/{application}/contract")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class ContractResource {
    private final Applications applications;
    private final Contracts contracts;
    private final ContractPapers papers;
    private final Contracting contracting;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;

    ContractResource(
            Applications applications,
            Contracts contracts,
            ContractPapers papers,
            Contracting contracting,
            Deadlines deadlines,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.contracts = contracts;
        this.papers = papers;
        this.contracting = contracting;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** @param contentSha256 the digest of the paper that the signer has read */
    public record Signature(@NotBlank String contentSha256) {}

    /** One of the two originals: the same content, signed by both. */
    public record Original(Party party, String sha256, Optional<Instant> firstReadAt) {}

    /** @param terms the version of the terms that it was drawn up with */
    @Schema(name = "ContractView")
    public record View(
            UUID caseId,
            String number,
            ContractState state,
            String stateLabel,
            BigDecimal personDays,
            BigDecimal initialFee,
            BigDecimal annualFee,
            String feeSchedule,
            int terms,
            Optional<String> contentSha256,
            List<Original> originals,
            Optional<String> clientSigner,
            Optional<Instant> clientSignedAt,
            Optional<String> bodySigner,
            Optional<Instant> bodySignedAt,
            List<DeadlineView> deadlines,
            Set<ContractAct> allowedActions,
            long version) {}

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.CONTRACT_SIGNATORY, Roles.APPLICATION_REVIEWER})
    public Response contract(UUID application) {
        return answer(visible(application));
    }

    @GET
    @Path("/document")
    @Produces("application/pdf")
    @RolesAllowed({Roles.APPLICANT, Roles.CONTRACT_SIGNATORY, Roles.APPLICATION_REVIEWER})
    public Response document(UUID application) {
        var contract = visible(application);
        return download(contract, contract.number() + ".pdf");
    }

    @POST
    @Path("/send")
    @RolesAllowed(Roles.CONTRACT_SIGNATORY)
    @Performs(of = ContractAct.class, value = "SEND")
    public Response send(UUID application, @BeanParam IfMatch seen) {
        contracting.send(application, seen, papers.printed(application, seen));
        return contract(application);
    }

    @POST
    @Path("/sign")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ContractAct.class, value = "SIGN")
    public Response sign(UUID application, @BeanParam IfMatch seen, @Valid @NotNull Signature signature) {
        var caller = signedIn.caller();
        var signed = papers.signedByClient(application, seen, signature.contentSha256(), caller);
        contracting.sign(application, seen, signature.contentSha256(), signed, caller);
        return contract(application);
    }

    @POST
    @Path("/countersign")
    @RolesAllowed(Roles.CONTRACT_SIGNATORY)
    @Performs(of = ContractAct.class, value = "COUNTERSIGN")
    public Response countersign(UUID application, @BeanParam IfMatch seen, @Valid @NotNull Signature signature) {
        var signed = papers.signedByBody(application, seen, signature.contentSha256());
        contracting.countersign(application, seen, signature.contentSha256(), signed);
        return contract(application);
    }

    /** Draws up anew what lapsed. */
    @POST
    @Path("/renew")
    @RolesAllowed(Roles.CONTRACT_SIGNATORY)
    @Performs(of = ContractAct.class, value = "RENEW")
    public Response renew(UUID application, @BeanParam IfMatch seen) {
        contracting.renew(application, seen);
        return contract(application);
    }

    /** The caller's own original: the client's for the applicant, the body's for its signatory. */
    @GET
    @Path("/original")
    @Produces("application/pdf")
    @RolesAllowed({Roles.APPLICANT, Roles.CONTRACT_SIGNATORY})
    public Response original(UUID application) {
        var party = Party.of(signedIn.caller());
        contracting.handOut(application, party, signedIn.caller());
        var contract = visible(application);
        return download(contract, "%s-%s.pdf".formatted(contract.number(), party));
    }

    private Contract visible(UUID application) {
        return contracts.of(
                applications.readable(application, signedIn.caller()).id());
    }

    private Response download(Contract contract, String name) {
        return NamedContent.of(papers.content(contract), name).build();
    }

    private static List<Original> originals(Contract contract) {
        return contract.signedSha256().stream()
                .flatMap(sha256 -> Arrays.stream(Party.values())
                        .map(party -> new Original(party, sha256, contract.originalReadAt(party))))
                .toList();
    }

    private Response answer(Contract contract) {
        var locale = language.locale();
        var view = new View(
                contract.applicationId(),
                contract.number(),
                contract.state(),
                Texts.of("contract-state." + contract.state(), locale),
                contract.personDays().days(),
                contract.initialFee().cny(),
                contract.annualFee().cny(),
                contract.feeSchedule(),
                contract.terms(),
                contract.contentSha256(),
                originals(contract),
                contract.clientSigner(),
                contract.clientSignedAt(),
                contract.bodySigner(),
                contract.bodySignedAt(),
                deadlines.of(DeadlineKind.CONTRACT_SIGNING, contract.applicationId(), locale),
                ContractState.LIFECYCLE.allowed(
                        contract.state(), signedIn.caller().roles()),
                contract.version());
        return Versioned.ok(view, contract.version());
    }
}
