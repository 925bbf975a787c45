package cn.xingji.scoring.scheme;

import cn.xingji.events.Grade;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What a grade takes.
 *
 * @param minimum points out of 100, this figure included (R6-grades)
 */
@Embeddable
public record Threshold(@Enumerated(EnumType.STRING) Grade grade, BigDecimal minimum) {}
