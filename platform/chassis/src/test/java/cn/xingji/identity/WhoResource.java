package cn.xingji.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says whom a service takes somebody for. */
@Path("/who")
@RunOnVirtualThread
public class WhoResource {
    private final SignedIn signedIn;

    WhoResource(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    public String name() {
        return signedIn.caller().name();
    }
}
