package cn.xingji.application.certified.change;

import cn.xingji.application.certified.change.ChangeView.Difference;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import cn.xingji.rules.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change would make different, line by line in the reader's language. */
final class Differences {
    private final Locale locale;
    private final List<Difference> lines = new ArrayList<>();

    private Differences(Locale locale) {
        this.locale = locale;
    }

    static List<Difference> of(ChangeRequest change, Locale locale) {
        var client = change.client();
        var scope = change.scope();
        var wish = change.wish();
        var differences = new Differences(locale);
        differences.line(ChangeSubject.NAME, "nameZh", client.nameZh(), wish.nameZh());
        differences.line(ChangeSubject.NAME, "nameEn", client.nameEn(), wish.nameEn());
        differences.line(ChangeSubject.ADDRESS, "address", client.address(), wish.address());
        differences.line(
                ChangeSubject.LEGAL_REPRESENTATIVE,
                "legalRepresentative",
                change.legalRepresentative(),
                wish.legalRepresentative());
        differences.line(
                ChangeSubject.SCOPE, "goods", list(scope.goods()), wish.goods().map(Differences::list));
        differences.line(
                ChangeSubject.STANDARDS,
                "standards",
                differences.standards(scope.standards()),
                wish.standards().map(Coded::each).map(differences::standards));
        differences.line(
                ChangeSubject.SITES,
                "sites",
                differences.sites(scope.sites()),
                wish.sites().map(differences::sites));
        differences.line(
                ChangeSubject.PEOPLE,
                "people",
                Integer.toString(scope.people()),
                wish.people().map(people -> Integer.toString(people)));
        return List.copyOf(differences.lines);
    }

    private void line(ChangeSubject subject, String field, String before, Optional<String> after) {
        after.ifPresent(value -> lines.add(new Difference(subject, Texts.of("field." + field, locale), before, value)));
    }

    private String standards(List<Coded<Standard>> standards) {
        return joined(standards, standard -> standard.worded(known -> Texts.of("standard." + known, locale)));
    }

    private String sites(List<Site> sites) {
        return joined(
                sites,
                site -> Texts.of("answers.site", locale, Map.of("address", site.address(), "people", site.people())));
    }

    private static String list(List<String> words) {
        return joined(words, Function.identity());
    }

    private static <T> String joined(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining("、"));
    }
}
