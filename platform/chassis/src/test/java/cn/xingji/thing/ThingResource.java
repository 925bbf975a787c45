package cn.xingji.thing;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
    private final Things things;
    private final SignedIn signedIn;

    ThingResource(Things things, SignedIn signedIn) {
        this.things = things;
        this.signedIn = signedIn;
    }

    public record Thing(UUID id, String name) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.APPLICANT)
    public Response create(Thing thing) {
        things.create(thing.id(), thing.name());
        return Versioned.created(
                URI.create("/things/" + thing.id()), Map.of("serial", UUID.randomUUID()), Things.VERSION);
    }

    @PUT
    @RolesAllowed(Roles.APPLICANT)
    public Response edit(@BeanParam IfMatch seen) {
        things.edit(seen);
        return Versioned.ok(Map.of("by", signedIn.caller().name()), Things.VERSION + 1);
    }

    @POST
    @Path("/deadline")
    @RolesAllowed(Roles.APPLICANT)
    public void deadline(Thing thing) {
        things.openDeadline(thing.id());
    }

    @POST
    @Path("/quarrels/{sqlState}")
    @RolesAllowed(Roles.APPLICANT)
    public void quarrel(String sqlState) {
        things.quarrel(sqlState);
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }
}
