package cn.xingji.audit.plan;

import cn.xingji.audit.audit.Audits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/client-hours")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class ClientHoursResource {
    /** @param source how the hours are known, e.g. the client's letter */
    public record NewHours(
            @NotNull WorkingDays days,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @NotBlank @Size(max = 500) String source) {
        ClientHours.Hours hours() {
            return new ClientHours.Hours(days, opens, closes, source);
        }
    }

    /** @param isDefault whether these are everyone's hours, none having been said for this client */
    public record HoursView(
            UUID organizationId,
            boolean isDefault,
            int version,
            LocalDate effectiveFrom,
            WorkingDays days,
            LocalTime opens,
            LocalTime closes,
            String source) {
        static HoursView of(UUID organizationId, ClientHours inForce) {
            var hours = inForce.hours();
            return new HoursView(
                    organizationId,
                    inForce.organizationId().isEmpty(),
                    inForce.version(),
                    inForce.effectiveFrom(),
                    hours.days(),
                    hours.opens(),
                    hours.closes(),
                    hours.source());
        }
    }

    private final Audits audits;
    private final ClientHoursRegister register;
    private final HoursPublishing publishing;
    private final BusinessClock clock;
    private final SignedIn signedIn;

    ClientHoursResource(
            Audits audits,
            ClientHoursRegister register,
            HoursPublishing publishing,
            BusinessClock clock,
            SignedIn signedIn) {
        this.audits = audits;
        this.register = register;
        this.publishing = publishing;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{organizationId}")
    @Authenticated
    @Operation(summary = "A client's hours, for whoever sees an audit of it, and for those who publish them")
    public Response one(UUID organizationId) {
        var caller = signedIn.caller();
        if (!caller.is(Role.AUDIT_SCHEDULER) && !audits.shows(organizationId, caller)) {
            throw Refused.unknown("client-hours");
        }
        return inForce(organizationId);
    }

    @PUT
    @Path("{organizationId}")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Operation(summary = "A new version of one client's working hours, from today on (R5.3.3.1); If-Match")
    public Response publish(UUID organizationId, @BeanParam IfMatch seen, @Valid @NotNull NewHours request) {
        publishing.publish(organizationId, seen, request.hours());
        return inForce(organizationId);
    }

    private Response inForce(UUID organizationId) {
        var inForce = register.inForce(organizationId, clock.today());
        return Versioned.ok(HoursView.of(organizationId, inForce), inForce.ownVersion());
    }
}
