package cn.xingji.application.client.organization;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Organisations: registered by an applicant, read by its own people and the body's staff. */
@Path("/api/v1/organizations")
@RunOnVirtualThread
@Shown(by = Organizations.class)
public class OrganizationResource {
    private final Organizations organizations;
    private final Registering registering;
    private final Regions regions;
    private final Members members;
    private final SignedIn signedIn;

    OrganizationResource(
            Organizations organizations, Registering registering, Regions regions, Members members, SignedIn signedIn) {
        this.organizations = organizations;
        this.registering = registering;
        this.regions = regions;
        this.members = members;
        this.signedIn = signedIn;
    }

    @Schema(name = "OrganizationRequest")
    public record Request(
            @NotBlank String creditCode,
            @NotBlank @Size(max = 200) String nameZh,
            Optional<@Size(max = 200) String> nameEn,
            @NotBlank @Size(max = 80) String legalRepresentative,
            @NotBlank String regionCode,
            @NotBlank @Size(max = 300) String address,
            @NotBlank @Size(max = 80) String contactName,
            @NotBlank @Size(max = 40) String contactPhone,
            @NotBlank @Email String contactEmail,
            Optional<@Size(max = 20) List<@NotNull @Valid FurtherContactForm>> furtherContacts) {
        /** @throws Refused when there is no such credit code, or no such region */
        Particulars particulars(Regions regions) {
            return new Particulars(
                    new CreditCode(creditCode),
                    nameZh,
                    nameEn.orElse(""),
                    legalRepresentative,
                    regions.get(regionCode),
                    address,
                    new Contact(contactName, contactPhone, contactEmail),
                    furtherContacts.orElse(List.of()).stream()
                            .map(FurtherContactForm::contact)
                            .toList());
        }
    }

    /** @param duty what this person is there for: finance, the sites, the certificate */
    public record FurtherContactForm(
            @NotBlank @Size(max = 40) String duty,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 40) String phone,
            Optional<@Email @Size(max = 200) String> email) {
        FurtherContact contact() {
            return new FurtherContact(duty, name, phone, email.orElse(""));
        }
    }

    /** What the caller may do with an organisation. */
    @Schema(name = "OrganizationAct")
    public enum Act {
        CORRECT,
        /** Correct what the business licence says too; later that takes a change request. */
        CORRECT_LICENCE,
        INVITE
    }

    @Schema(name = "OrganizationView")
    public record View(
            UUID id,
            String creditCode,
            String nameZh,
            String nameEn,
            String legalRepresentative,
            String regionCode,
            String regionName,
            String address,
            Contact contact,
            List<FurtherContact> furtherContacts,
            Set<Act> allowedActions,
            long version) {
        static View of(Organization organization, String regionName, Set<Act> allowed) {
            return new View(
                    organization.id(),
                    organization.creditCode().value(),
                    organization.nameZh(),
                    organization.nameEn(),
                    organization.legalRepresentative(),
                    organization.region().code(),
                    regionName,
                    organization.address(),
                    organization.contact(),
                    organization.furtherContacts(),
                    allowed,
                    organization.version());
        }
    }

    @POST
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Registered")
    public Response register(@Valid @NotNull Request request) {
        var id = registering.register(request.particulars(regions), signedIn.caller());
        var organization = organizations.get(id);
        var location = URI.create("/api/v1/organizations/" + id);
        return Versioned.created(location, view(organization), organization.version());
    }

    /** Corrects it; what the business licence says only until there is a contract (R5.2.3-change). */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    public Response correct(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Request request) {
        registering.correct(id, () -> request.particulars(regions), signedIn.caller(), seen);
        return one(id);
    }

    /** Others of the same name under another credit code, for the reviewer to tell apart. */
    @GET
    @Path("/{id}/namesakes")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    public List<View> namesakes(UUID id) {
        return organizations.namesakes(organizations.get(id)).stream()
                .map(this::view)
                .toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.APPLICANT)
    public Response mine() {
        return one(signedIn.caller().ownOrganization());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID id) {
        var organization = organizations.visible(id, signedIn.caller());
        return Versioned.ok(view(organization), organization.version());
    }

    private View view(Organization organization) {
        return View.of(organization, regions.fullName(organization.region()), allowed(organization));
    }

    private Set<Act> allowed(Organization organization) {
        var caller = signedIn.caller();
        var allowed = EnumSet.noneOf(Act.class);
        if (caller.speaksFor(organization.id())) {
            allowed.add(Act.CORRECT);
            if (organization.licenceIsOpen()) {
                allowed.add(Act.CORRECT_LICENCE);
            }
            if (members.of(organization.id()).isOwner(caller.id())) {
                allowed.add(Act.INVITE);
            }
        }
        return allowed;
    }
}
