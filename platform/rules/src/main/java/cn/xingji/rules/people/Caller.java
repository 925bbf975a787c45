package cn.xingji.rules.people;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the verified token says.
 *
 * @param organization the organisation that an applicant speaks for; empty for staff and for an applicant without one
 */
public record Caller(UUID id, String name, Set<Role> roles, Optional<UUID> organization) {
    /** The claim with the name that the body verified: only its administrators write it. */
    public static final String VERIFIED_NAME = "verifiedName";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * The name that stands under what somebody does: of staff the one that the body verified, never the one that he
     * gave himself; empty while nobody has verified it.
     */
    public static Optional<String> nameOf(Set<Role> roles, Optional<String> verified, String own) {
        return areStaff(roles) ? verified.filter(name -> !name.isBlank()) : Optional.of(own);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller belongs to the body rather than to an applicant. */
    public boolean isStaff() {
        return areStaff(roles);
    }

    public boolean speaksFor(UUID organizationId) {
        return is(Role.APPLICANT) && organization.filter(organizationId::equals).isPresent();
    }

    /**
     * The organisation the caller speaks for.
     *
     * @throws Refused when it has none
     */
    public UUID ownOrganization() {
        return organization.orElseThrow(() -> Refused.forbidden(R5_1_ELIGIBLE, "caller.without-organization"));
    }

    private static boolean areStaff(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role != Role.APPLICANT);
    }
}
