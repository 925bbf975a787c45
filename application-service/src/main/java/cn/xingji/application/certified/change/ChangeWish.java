package cn.xingji.application.certified.change;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shall be different; what is absent stays. */
public record ChangeWish(
        Optional<String> nameZh,
        Optional<String> nameEn,
        Optional<String> regionCode,
        Optional<String> address,
        Optional<String> legalRepresentative,
        Optional<List<String>> goods,
        Optional<List<Standard>> standards,
        Optional<List<Site>> sites,
        Optional<Integer> people) {

    /** What concerns the organisation itself, and so each of its certificates. */
    static final Set<ChangeSubject> OF_ORGANIZATION =
            Set.of(ChangeSubject.NAME, ChangeSubject.ADDRESS, ChangeSubject.LEGAL_REPRESENTATIVE);

    Set<ChangeSubject> subjects() {
        var subjects = EnumSet.noneOf(ChangeSubject.class);
        if (nameZh.isPresent() || nameEn.isPresent()) {
            subjects.add(ChangeSubject.NAME);
        }
        if (address.isPresent() || regionCode.isPresent()) {
            subjects.add(ChangeSubject.ADDRESS);
        }
        legalRepresentative.ifPresent(_ -> subjects.add(ChangeSubject.LEGAL_REPRESENTATIVE));
        goods.ifPresent(_ -> subjects.add(ChangeSubject.SCOPE));
        standards.ifPresent(_ -> subjects.add(ChangeSubject.STANDARDS));
        sites.ifPresent(_ -> subjects.add(ChangeSubject.SITES));
        people.ifPresent(_ -> subjects.add(ChangeSubject.PEOPLE));
        return subjects;
    }

    /** The material that a change of this subject is shown with. */
    static AttachmentKind material(ChangeSubject subject) {
        return switch (subject) {
            case NAME, ADDRESS, LEGAL_REPRESENTATIVE -> AttachmentKind.BUSINESS_LICENCE;
            case SCOPE, STANDARDS, SITES, PEOPLE -> AttachmentKind.SCOPE_STATEMENT;
        };
    }

    Client client(Client now) {
        return new Client(
                now.organizationId(),
                now.creditCode(),
                nameZh.orElse(now.nameZh()),
                nameEn.orElse(now.nameEn()),
                address.orElse(now.address()));
    }

    Scope scope(Scope now) {
        return new Scope(
                goods.orElse(now.goods()),
                now.trade(),
                people.orElse(now.people()),
                sites.orElse(now.sites()),
                standards.map(Coded::each).orElse(now.standards()));
    }
}
