package cn.xingji.certificate.certificate;

import cn.xingji.events.Grade;
import cn.xingji.rules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scope as the certificate words it: the goods, “的售后服务”, and the grade in brackets (R5.5-a..f, context Q10). */
public record CertifiedScope(List<String> goods, Grade grade) {
    public CertifiedScope {
        goods = List.copyOf(goods);
    }

    public String in(Locale language) {
        var listed = String.join(Texts.of("scope.goods-separator", language), goods);
        return Texts.of("scope.worded", language, Map.of("goods", listed, "grade", gradeIn(language)));
    }

    String gradeIn(Locale language) {
        return Texts.of("grade." + grade, language);
    }

    /** Stars to draw; none for the lowest grade. */
    int stars() {
        return switch (grade) {
            case QUALIFIED -> 0;
            case THREE_STAR -> 3;
            case FOUR_STAR -> 4;
            case FIVE_STAR -> 5;
        };
    }
}
