package cn.xingji.hearing;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dead letters of one service, which answers under its own name. */
@Path("/api/v1/services/{service}/dead-letters")
@RunOnVirtualThread
@Shown
public class DeadLetterResource {
    private final Shelf shelf;
    private final String own;

    DeadLetterResource(Shelf shelf, @ConfigProperty(name = "quarkus.application.name") String own) {
        this.shelf = shelf;
        this.own = own;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<DeadLetter> all(String service) {
        if (!service.equals(own)) {
            throw Refused.unknown("service");
        }
        return shelf.letters();
    }
}
