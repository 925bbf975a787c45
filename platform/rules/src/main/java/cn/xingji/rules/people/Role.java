package cn.xingji.rules.people;

import cn.xingji.rules.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of the rulebook; SYSTEM is the platform itself, acting on an event or a deadline. */
public enum Role {
    APPLICANT(Roles.APPLICANT),
    APPLICATION_REVIEWER(Roles.APPLICATION_REVIEWER),
    CONTRACT_SIGNATORY(Roles.CONTRACT_SIGNATORY),
    AUDIT_SCHEDULER(Roles.AUDIT_SCHEDULER),
    AUDITOR(Roles.AUDITOR),
    TECHNICAL_REVIEWER(Roles.TECHNICAL_REVIEWER),
    DECISION_MAKER(Roles.DECISION_MAKER),
    APPROVER(Roles.APPROVER),
    SURVEILLANCE_OFFICER(Roles.SURVEILLANCE_OFFICER),
    COMPETENCE_MANAGER(Roles.COMPETENCE_MANAGER),
    FINANCE(Roles.FINANCE),
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    SYSTEM("system");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Its name in the realm and in tokens. */
    public String title() {
        return title;
    }

    /**
     * The roles among what the realm gave an account; its technical ones are left out.
     *
     * @throws Refused when they are of both sides: nobody is the body's and a client's
     */
    public static Set<Role> of(Collection<String> titles) {
        var roles = titles.stream()
                .flatMap(title -> find(title).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.contains(APPLICANT) && roles.size() > 1) {
            throw Refused.forbidden("caller.staff-and-applicant");
        }
        return roles;
    }

    /** The role of this name; empty for the realm's technical roles. */
    public static Optional<Role> find(String title) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.title.equals(title))
                .findFirst();
    }
}
