package cn.xingji.certificate.certificate;

import cn.xingji.events.Grade;
import java.util.List;

/** The scope as the certificate words it: the goods, “的售后服务”, and the grade in brackets (R5.5-a..f, context Q10). */
public record CertifiedScope(List<String> goods, Grade grade) {
    public CertifiedScope {
        goods = List.copyOf(goods);
    }

    public String zh() {
        return "%s的售后服务（%s）".formatted(String.join("、", goods), gradeZh());
    }

    public String en() {
        return "After-sales service of: %s (%s)".formatted(String.join("; ", goods), gradeEn());
    }

    public String gradeZh() {
        return switch (grade) {
            case QUALIFIED -> "达标级";
            case THREE_STAR -> "三星级";
            case FOUR_STAR -> "四星级";
            case FIVE_STAR -> "五星级";
        };
    }

    public String gradeEn() {
        return switch (grade) {
            case QUALIFIED -> "qualified";
            case THREE_STAR -> "three stars";
            case FOUR_STAR -> "four stars";
            case FIVE_STAR -> "five stars";
        };
    }

    /** Stars to draw; none for the lowest grade. */
    public int stars() {
        return switch (grade) {
            case QUALIFIED -> 0;
            case THREE_STAR -> 3;
            case FOUR_STAR -> 4;
            case FIVE_STAR -> 5;
        };
    }
}
