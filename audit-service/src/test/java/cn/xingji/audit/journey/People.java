package cn.xingji.audit.journey;

import cn.xingji.rules.people.Roles;
import cn.xingji.testing.Tokens;
import java.util.UUID;

/** Who acts in the tests, by token. */
final class People {
    static final Tokens SCHEDULER = Tokens.of("Shen Scheduler").role(Roles.AUDIT_SCHEDULER);
    static final Tokens COMPETENCE = Tokens.of("Chen Competence").role(Roles.COMPETENCE_MANAGER);
    static final Tokens LEADER = Tokens.of("Li Lead").role(Roles.AUDITOR);
    static final Tokens MEMBER = Tokens.of("Ma Member").role(Roles.AUDITOR);
    static final Tokens STRANGER = Tokens.of("Sun Stranger").role(Roles.AUDITOR);
    static final Tokens REVIEWER = Tokens.of("Tang Technical").role(Roles.TECHNICAL_REVIEWER);

    static final UUID LEADER_ID = Tokens.idOf("Li Lead");
    static final UUID MEMBER_ID = Tokens.idOf("Ma Member");
    static final UUID STRANGER_ID = Tokens.idOf("Sun Stranger");

    private People() {}

    static Tokens clientOf(UUID organization) {
        return Tokens.of("Wang of " + organization).role(Roles.APPLICANT).organization(organization);
    }
}
