package cn.xingji.application.commerce.terms;

import java.util.Set;

/** What a complete contract says, in this order (R5.2.2-contract). */
public enum Clause {
    SCOPE("scope", "people"),
    STANDARDS("standards"),
    AUDIT_MODE("auditMode"),
    FEES("feeSchedule"),
    OBLIGATIONS,
    SURVEILLANCE,
    CERTIFICATE_AND_MARK,
    SUSPENSION,
    CHANGES,
    CONFIDENTIALITY,
    COMPLAINTS,
    LIABILITY,
    DISPUTES,
    ORIGINALS;

    private final Set<String> facts;

    Clause(String... facts) {
        this.facts = Set.of(facts);
    }

    /** What of its case its words say, each as {@code {name}}; without it the clause would be empty talk. */
    public Set<String> facts() {
        return facts;
    }
}
