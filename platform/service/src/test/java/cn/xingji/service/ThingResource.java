package cn.xingji.service;

import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.deadline.DeadlineKind.APPLICATION_REVIEW;

import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.deadline.Due;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.outbox.Outbox;
import cn.xingji.service.web.Idempotent;
import cn.xingji.service.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A small service of the chassis' own, to try what every service relies on. */
@Path("/things")
@RunOnVirtualThread
public class ThingResource {
    private final Outbox outbox;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final SignedIn signedIn;

    ThingResource(Outbox outbox, Deadlines deadlines, BusinessClock clock, SignedIn signedIn) {
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    public record Thing(UUID id, String name) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.APPLICANT)
    public Response create(Thing thing) {
        if (thing.name().isBlank()) {
            throw Refused.invalidField(R5_1_FORM, "unknown", "name").with("what", "name");
        }
        outbox.tell(new ApplicationWithdrawn(thing.id(), thing.name(), clock.today()));
        return Versioned.created(URI.create("/things/" + thing.id()), Map.of("serial", UUID.randomUUID()), 3);
    }

    @PUT
    @RolesAllowed(Roles.APPLICANT)
    public Response edit(@HeaderParam("If-Match") String ifMatch) {
        Versioned.match(ifMatch, 3);
        return Versioned.ok(Map.of("by", signedIn.caller().name()), 4);
    }

    @POST
    @Path("/deadline")
    @Transactional
    @RolesAllowed(Roles.APPLICANT)
    public void deadline(Thing thing) {
        deadlines.open(
                APPLICATION_REVIEW, thing.id(), new Due(clock.today().plusDays(10), R5_2_1_10D, "v1", "ten days"));
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }
}
