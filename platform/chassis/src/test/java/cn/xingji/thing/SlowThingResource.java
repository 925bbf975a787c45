package cn.xingji.thing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Asks the database what takes it so many seconds. */
@Path("/slow-things")
@RunOnVirtualThread
@PermitAll
public class SlowThingResource {
    private final EntityManager entities;

    SlowThingResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    public String slow(@QueryParam("seconds") Integer seconds) {
        return String.valueOf(entities.createNativeQuery("select cast(pg_sleep(:seconds) as text)")
                .setParameter("seconds", seconds)
                .getSingleResult());
    }
}
