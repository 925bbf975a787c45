package cn.xingji.audit.fieldwork;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Audience;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the team concluded on site: conformity, and its recommendation on the scope (R5.3.3.2). */
@Entity
@Table(name = "conclusion")
public class Conclusion {
    /** What the team concluded and recommends is told by the report. */
    static final Audience AUDIENCE = Audience.CLIENT_ONCE_REPORTED;

    @Id
    private UUID auditId;

    private String conformity;
    private String scopeRecommendation;
    private boolean recommended;
    private UUID concludedBy;
    private Instant concludedAt;

    protected Conclusion() {}

    /** @param recommended whether the team recommends certification */
    record Words(String conformity, String scopeRecommendation, boolean recommended) {
        Words {
            if (conformity.isBlank()) {
                throw Refused.invalidField(Meeting.RULE, "conclusion.without-conformity", "conformity");
            }
            if (scopeRecommendation.isBlank()) {
                throw Refused.invalidField(Meeting.RULE, "conclusion.without-scope", "scopeRecommendation");
            }
        }
    }

    Conclusion(UUID auditId, Words words, UUID leader, Instant now) {
        this.auditId = auditId;
        this.conformity = words.conformity();
        this.scopeRecommendation = words.scopeRecommendation();
        this.recommended = words.recommended();
        this.concludedBy = leader;
        this.concludedAt = now;
    }

    public String conformity() {
        return conformity;
    }

    public String scopeRecommendation() {
        return scopeRecommendation;
    }

    public boolean isRecommended() {
        return recommended;
    }

    public Instant concludedAt() {
        return concludedAt;
    }
}
