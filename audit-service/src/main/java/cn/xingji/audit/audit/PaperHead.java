package cn.xingji.audit.audit;

import cn.xingji.events.Standard;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The basic information at the head of every audit paper, in the words in which it is printed. */
public record PaperHead(
        String contractNumber,
        String client,
        String creditCode,
        String address,
        String kind,
        String mode,
        String standards,
        String scope,
        String personDays,
        String leader,
        String members) {

    public static PaperHead of(Audit audit) {
        return new PaperHead(
                audit.contractNumber(),
                audit.client().nameZh(),
                audit.client().creditCode().value(),
                audit.client().address(),
                text("kind." + audit.kind()),
                audit.mode().worded(mode -> text("mode." + mode)),
                audit.scope().standards().stream()
                        .map(standard -> standard.worded(PaperHead::standard))
                        .collect(Collectors.joining("；")),
                Texts.of(
                        "scope.services",
                        Locale.CHINESE,
                        Map.of("goods", String.join("、", audit.scope().goods()))),
                audit.time().personDays().toString(),
                names(audit, true),
                names(audit, false));
    }

    private static String standard(Standard standard) {
        return text("standard." + standard);
    }

    private static String names(Audit audit, boolean leader) {
        return audit.team().stream()
                .filter(member -> member.leader() == leader)
                .map(TeamMember::name)
                .collect(Collectors.joining("、"));
    }

    private static String text(String key) {
        return Texts.of(key, Locale.CHINESE);
    }
}
