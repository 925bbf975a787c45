package cn.xingji.identity;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Role;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away an applicant whose token speaks for an organisation that he has left. */
public class DepartedCallers {
    private final SecurityIdentity identity;
    private final SignedIn signedIn;
    private final Departures departures;

    DepartedCallers(SecurityIdentity identity, SignedIn signedIn, Departures departures) {
        this.identity = identity;
        this.signedIn = signedIn;
        this.departures = departures;
    }

    @ServerRequestFilter
    public void check() {
        if (identity.hasRole(Role.APPLICANT.title())) {
            var caller = signedIn.caller();
            if (caller.organization()
                    .filter(organization -> departures.include(caller.id(), organization))
                    .isPresent()) {
                throw Refused.forbidden("caller.left-organization");
            }
        }
    }
}
