package cn.xingji.scoring.sheet;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was given for one item.
 *
 * @param reason why points were lost; blank at the maximum
 * @param evidence the audit evidence that the score rests on
 */
@Embeddable
public record Score(
        String item,
        BigDecimal points,
        String reason,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> evidence,
        UUID scoredBy,
        Instant scoredAt) {
    public Score {
        evidence = List.copyOf(evidence);
    }
}
