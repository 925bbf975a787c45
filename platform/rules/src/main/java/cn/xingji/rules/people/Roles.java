package cn.xingji.rules.people;

/** The realm's role names, for annotations. */
public final class Roles {
    public static final String APPLICANT = "applicant";
    public static final String APPLICATION_REVIEWER = "application-reviewer";
    public static final String CONTRACT_SIGNATORY = "contract-signatory";
    public static final String AUDIT_SCHEDULER = "audit-scheduler";
    public static final String AUDITOR = "auditor";
    public static final String TECHNICAL_REVIEWER = "technical-reviewer";
    public static final String DECISION_MAKER = "decision-maker";
    public static final String APPROVER = "approver";
    public static final String SURVEILLANCE_OFFICER = "surveillance-officer";
    public static final String COMPETENCE_MANAGER = "competence-manager";
    public static final String FINANCE = "finance";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
