package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_3_3_1;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/client-hours")
@RunOnVirtualThread
public class ClientHoursResource {
    /** @param source how the hours are known, e.g. the client's letter */
    public record NewHours(
            @NotNull WorkingDays days,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @NotBlank @Size(max = 500) String source) {
        ClientHours.Hours hours() {
            if (!closes.isAfter(opens)) {
                throw Refused.invalidField(R5_3_3_1, "client-hours.close-before-opening", "closes");
            }
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

    private final ClientHoursRegister register;
    private final BusinessClock clock;
    private final SignedIn signedIn;

    ClientHoursResource(ClientHoursRegister register, BusinessClock clock, SignedIn signedIn) {
        this.register = register;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{organizationId}")
    @Authenticated
    @Transactional
    public Response one(UUID organizationId) {
        if (!signedIn.caller().mayRead(organizationId)) {
            throw Refused.unknown("client-hours");
        }
        var inForce = register.inForce(organizationId, clock.today());
        return Versioned.ok(HoursView.of(organizationId, inForce), tag(inForce));
    }

    @PUT
    @Path("{organizationId}")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Transactional
    @Operation(summary = "A new version of one client's working hours, from today on (R5.3.3.1); If-Match")
    public Response publish(
            UUID organizationId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewHours request) {
        Versioned.match(ifMatch, tag(register.inForce(organizationId, clock.today())));
        var published = register.publish(organizationId, request.hours(), clock.today());
        return Versioned.ok(HoursView.of(organizationId, published), tag(published));
    }

    /** The default is version 0 of every client's own hours. */
    private static int tag(ClientHours hours) {
        return hours.organizationId().isEmpty() ? 0 : hours.version();
    }
}
