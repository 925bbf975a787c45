package cn.xingji.application.intake.application;

import cn.xingji.rules.RuleId;

/**
 * One thing that is still missing.
 *
 * @param code names the text in the bundle {@code texts}
 */
public record Missing(RuleId rule, String code) {}
