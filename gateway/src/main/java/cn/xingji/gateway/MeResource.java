package cn.xingji.gateway;

import cn.xingji.rules.people.Role;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in. */
@Path("/api/v1/me")
@Authenticated
public class MeResource {
    private final SecurityIdentity identity;

    MeResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @param name the one that stands under what he does; blank for staff whose name the body has not verified
     * @param roles those that count here, of all that the realm gave the account
     * @param organization the organisation an applicant speaks for; blank when there is none
     */
    public record Me(String subject, String name, Set<String> roles, String organization) {}

    @GET
    public Me me() {
        var person = Person.in(identity).orElseThrow();
        var roles = person.roles().stream().map(Role::title).collect(Collectors.toUnmodifiableSet());
        return new Me(person.subject(), person.name(), roles, person.organization());
    }
}
