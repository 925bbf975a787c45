package cn.xingji.application.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The letters that the rules ask for, each with its rule and what its text may say beside the common facts. */
public enum LetterKind {
    RECEIPT("R5.2.1-10d"),
    MISSING_ITEMS("R5.2.1-b"),
    ACCEPTANCE("R5.2.1-10d", "personDays"),
    REFUSAL("R5.2.1-5d"),
    WITHDRAWAL("R5.2.1-archive"),
    CONTRACT("R5.2.2-contract", "contract"),
    CONTRACT_LAPSED("R5.2.2-contract", "contract"),
    PLAN("R5.3.1.4-plan", "firstDay", "lastDay"),
    PLAN_CHANGE("R5.3.1.4-change", "version", "firstDay", "lastDay"),
    DOCUMENT_NONCONFORMITIES("R5.3.2-nc"),
    REMOTE_NOTICE("RA4.2-request", "until"),
    DECISION_GRANTED("R5.4-approve", "grade", "certificate", "until"),
    DECISION_REFUSED("R5.4-independent"),
    SUSPENSION("R5.6.6-fail", "certificate", "until"),
    RESTORATION("R5.6.6-fail", "certificate"),
    REVOCATION("R5.8", "certificate"),
    DEREGISTRATION("R5.8", "certificate"),
    EXPIRY("R5.8", "certificate"),
    CERTIFICATE_CHANGED("R5.2.3-review", "certificate"),
    CHANGE_REFUSED("R5.2.3-review"),
    SURVEILLANCE_DUE("R5.6.1", "from", "until"),
    RECERTIFICATION_DUE("R5.7.1", "expiry", "until");

    private final String rule;
    private final Set<String> facts;

    LetterKind(String rule, String... facts) {
        this.rule = rule;
        this.facts = new TreeSet<>(Arrays.asList(facts));
        // what every letter may say
        this.facts.addAll(Set.of("date", "number", "organization"));
    }

    String rule() {
        return rule;
    }

    /** The names that may stand in braces in its text. */
    Set<String> facts() {
        return new TreeSet<>(facts);
    }
}
