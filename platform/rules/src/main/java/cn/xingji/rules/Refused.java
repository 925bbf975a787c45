package cn.xingji.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule said no. Nothing was changed.
 *
 * <p>The code names the text that people read, in the bundle {@code texts}; the facts fill its {@code {names}}.
 */
public final class Refused extends RuntimeException {

    /** Why, in the terms that a caller can act on. */
    public enum Kind {
        /** What was sent is wrong or incomplete. */
        INVALID,
        /** What was sent can't be read at all. */
        UNREADABLE,
        /** A step before this one has not passed (R4-chain), or the state does not allow the act. */
        OUT_OF_ORDER,
        /** It contradicts something that stands already. */
        CONFLICT,
        /** This person may not do it: ownership, or separation of duties. */
        FORBIDDEN,
        /** There is no such thing, or none that this person may know of. */
        UNKNOWN,
        /** Something that is needed for it does not answer; trying again later is all there is to do. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final Optional<RuleId> rule;
    private final String code;
    private final Optional<String> field;
    private final Map<String, Object> facts;
    private final List<Refused> others;

    private Refused(
            Kind kind,
            Optional<RuleId> rule,
            String code,
            Optional<String> field,
            Map<String, Object> facts,
            List<Refused> others) {
        super(rule.map(RuleId::id).orElse("") + " " + code + " " + facts);
        this.kind = kind;
        this.rule = rule;
        this.code = code;
        this.field = field;
        this.facts = facts;
        this.others = others;
    }

    private Refused(Kind kind, RuleId rule, String code) {
        this(kind, Optional.of(rule), code, Optional.empty(), Map.of(), List.of());
    }

    public static Refused invalid(RuleId rule, String code) {
        return new Refused(Kind.INVALID, rule, code);
    }

    public static Refused invalidField(RuleId rule, String code, String field) {
        return new Refused(Kind.INVALID, Optional.of(rule), code, Optional.of(field), Map.of(), List.of());
    }

    /** Plain sense refused, no rule. */
    public static Refused invalidField(String code, String field) {
        return new Refused(Kind.INVALID, Optional.empty(), code, Optional.of(field), Map.of(), List.of());
    }

    /** No sense can be made of it. */
    public static Refused unreadable(String code, String field) {
        return new Refused(Kind.UNREADABLE, Optional.empty(), code, Optional.of(field), Map.of(), List.of());
    }

    public static Refused outOfOrder(RuleId rule, String code) {
        return new Refused(Kind.OUT_OF_ORDER, rule, code);
    }

    public static Refused conflict(RuleId rule, String code) {
        return new Refused(Kind.CONFLICT, rule, code);
    }

    /** Plain sense refused, no rule. */
    public static Refused conflict(String code) {
        return new Refused(Kind.CONFLICT, Optional.empty(), code, Optional.empty(), Map.of(), List.of());
    }

    public static Refused forbidden(RuleId rule, String code) {
        return new Refused(Kind.FORBIDDEN, rule, code);
    }

    /** Plain sense refused, no rule. */
    public static Refused forbidden(String code) {
        return new Refused(Kind.FORBIDDEN, Optional.empty(), code, Optional.empty(), Map.of(), List.of());
    }

    public static Refused unavailable(String code) {
        return new Refused(Kind.UNAVAILABLE, Optional.empty(), code, Optional.empty(), Map.of(), List.of());
    }

    /** There is no such thing for this caller; an id that is somebody else's looks the same as one that isn't. */
    public static Refused unknown(String what) {
        return new Refused(
                Kind.UNKNOWN, Optional.empty(), "unknown", Optional.empty(), Map.of("what", what), List.of());
    }

    /** The same refusal with one more fact that explains it. */
    public Refused with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refused(kind, rule, code, field, more, others);
    }

    /** The same refusal, as the act that was asked for sees it. */
    public Refused as(Kind other) {
        return new Refused(other, rule, code, field, facts, others);
    }

    /** The same refusal, of an act that these stood against as well. */
    Refused beside(List<Refused> more) {
        return new Refused(kind, rule, code, field, facts, List.copyOf(more));
    }

    public Kind kind() {
        return kind;
    }

    /** The rule that refused; empty where no rule but plain sense did. */
    public Optional<RuleId> rule() {
        return rule;
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return field;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** What else stood against the same act. */
    public List<Refused> others() {
        return others;
    }
}
