package cn.xingji.audit.auditor;

import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.TieKind;
import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** That a person worked at or advised an organisation, named by its credit code; it may still last. */
@Embeddable
public class Tie {
    private CreditCode creditCode;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    private LocalDate endedOn;

    protected Tie() {}

    public Tie(CreditCode creditCode, TieKind kind, Optional<LocalDate> endedOn) {
        this.creditCode = creditCode;
        this.kind = kind;
        this.endedOn = endedOn.orElse(null);
    }

    public CreditCode creditCode() {
        return creditCode;
    }

    public TieKind kind() {
        return kind;
    }

    /** Empty while it lasts. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Whether this says of the other, which lasts, that it has ended. */
    boolean ends(Tie other) {
        return endedOn != null && other.endedOn == null && creditCode.equals(other.creditCode) && kind == other.kind;
    }

    ClientTie told() {
        return new ClientTie(creditCode, kind.name(), endedOn());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tie tie
                && creditCode.equals(tie.creditCode)
                && kind == tie.kind
                && Objects.equals(endedOn, tie.endedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(creditCode, kind, endedOn);
    }
}
