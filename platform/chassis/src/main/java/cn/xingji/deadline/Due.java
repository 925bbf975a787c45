package cn.xingji.deadline;

import cn.xingji.rules.RuleId;
import java.time.LocalDate;

/**
 * A day by which, or from which, with its legal basis.
 *
 * @param ruleVersion the version of the limit and calendar it was counted by
 * @param basis how it was counted, in words
 */
public record Due(LocalDate on, RuleId rule, String ruleVersion, String basis) {}
