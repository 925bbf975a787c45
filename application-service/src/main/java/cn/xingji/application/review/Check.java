package cn.xingji.application.review;

/** What a reviewer concludes on. */
public enum Check {
    LEGAL_STATUS("R5.2.1-a1"),
    REQUIREMENTS_UNDERSTOOD("R5.2.1-b"),
    COMPETENCE("R5.2.1-c"),
    AUDIT_TIME("R5.2.1-e");

    private final String rule;

    Check(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
