package cn.xingji.events;

import java.math.BigDecimal;

/** What was scored in one part of the score table (a, b or c), out of its maximum. */
public record SectionScore(String section, BigDecimal score, BigDecimal maximum) {}
