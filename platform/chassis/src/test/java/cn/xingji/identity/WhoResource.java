package cn.xingji.identity;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says whom a service takes somebody for. */
@Path("/who")
@RunOnVirtualThread
public class WhoResource {
    private final SignedIn signedIn;
    private final Departures departures;

    WhoResource(SignedIn signedIn, Departures departures) {
        this.signedIn = signedIn;
        this.departures = departures;
    }

    @GET
    @Authenticated
    public String name() {
        return signedIn.caller().name();
    }

    @Transactional
    void left(MemberLeft left) {
        departures.left(left);
    }

    @Transactional
    void joined(MemberJoined joined) {
        departures.joined(joined);
    }
}
