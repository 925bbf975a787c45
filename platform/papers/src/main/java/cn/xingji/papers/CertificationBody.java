package cn.xingji.papers;

/**
 * Who issues the papers, as their head shows it (R5.5-a).
 *
 * @param name the registered name
 * @param englishName the name in English
 * @param mark the body's mark, an {@code <svg>} element
 */
public record CertificationBody(String name, String englishName, String mark) {}
