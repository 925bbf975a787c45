package cn.xingji.gateway;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is signed in, as his token says.
 *
 * @param name the one that stands under what he does; blank for staff whose name the body has not verified
 * @param organization the organisation an applicant speaks for; blank when there is none
 */
record Person(String subject, String name, Set<Role> roles, String organization) {

    /** Empty for somebody who has not signed in. */
    static Optional<Person> in(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        var roles = Role.of(identity.getRoles());
        var own = token.<String>claim("name").orElseGet(token::getName);
        return Optional.of(new Person(
                token.getSubject(),
                Caller.nameOf(roles, token.claim(Caller.VERIFIED_NAME), own).orElse(""),
                roles,
                token.<String>claim("organization").orElse("")));
    }
}
