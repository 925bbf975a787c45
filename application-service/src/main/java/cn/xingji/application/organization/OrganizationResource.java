package cn.xingji.application.organization;

import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.identity.Roles;
import cn.xingji.chassis.identity.SignedIn;
import cn.xingji.chassis.rule.Refused;
import cn.xingji.chassis.web.Idempotent;
import cn.xingji.chassis.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Organisations: registered by an applicant, read by its own people and the body's staff. */
@Path("/api/v1/organizations")
@RunOnVirtualThread
public class OrganizationResource {
    private final Organizations organizations;
    private final Registration registration;
    private final SignedIn signedIn;
    private final BusinessClock clock;

    OrganizationResource(
            Organizations organizations, Registration registration, SignedIn signedIn, BusinessClock clock) {
        this.organizations = organizations;
        this.registration = registration;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public record Request(
            @NotBlank String creditCode,
            @NotBlank @Size(max = 200) String nameZh,
            Optional<@Size(max = 200) String> nameEn,
            @NotBlank @Size(max = 80) String legalRepresentative,
            @NotBlank String regionCode,
            @NotBlank @Size(max = 300) String address,
            @NotBlank @Size(max = 80) String contactName,
            @NotBlank @Size(max = 40) String contactPhone,
            @NotBlank @Email String contactEmail) {}

    public record View(
            UUID id,
            String creditCode,
            String nameZh,
            String nameEn,
            String legalRepresentative,
            String regionCode,
            String address,
            Contact contact,
            long version) {
        static View of(Organization organization) {
            return new View(
                    organization.id(),
                    organization.creditCode(),
                    organization.nameZh(),
                    organization.nameEn(),
                    organization.legalRepresentative(),
                    organization.regionCode(),
                    organization.address(),
                    organization.contact(),
                    organization.version());
        }
    }

    @POST
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @Transactional
    public Response register(@Valid @NotNull Request request) {
        var caller = signedIn.caller();
        var organization = new Organization(
                new CreditCode(request.creditCode()),
                request.nameZh(),
                request.nameEn().orElse(""),
                request.legalRepresentative(),
                new Region(request.regionCode()),
                request.address(),
                new Contact(request.contactName(), request.contactPhone(), request.contactEmail()),
                caller.id(),
                clock.now());
        registration.register(organization, caller);
        organizations.flush();
        var location = URI.create("/api/v1/organizations/" + organization.id());
        return Versioned.created(location, View.of(organization), organization.version());
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.APPLICANT)
    public Response mine() {
        return answer(signedIn.caller().ownOrganization());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID id) {
        if (!signedIn.caller().mayRead(id)) {
            throw Refused.unknown("organization " + id);
        }
        return answer(id);
    }

    private Response answer(UUID id) {
        var organization = organizations.get(id);
        return Versioned.ok(View.of(organization), organization.version());
    }
}
