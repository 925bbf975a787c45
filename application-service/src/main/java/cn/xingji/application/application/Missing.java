package cn.xingji.application.application;

/**
 * One thing that is still missing.
 *
 * @param code names the text in the bundle {@code texts}
 */
public record Missing(String rule, String code) {}
