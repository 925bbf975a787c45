package cn.xingji.papers;

/**
 * Who signs, as the signature's properties say.
 *
 * @param reason what for: 甲方签署
 */
public record Signatory(String name, String reason) {}
