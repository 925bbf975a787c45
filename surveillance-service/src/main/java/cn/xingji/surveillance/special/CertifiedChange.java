package cn.xingji.surveillance.special;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.events.Coded.Known;
import cn.xingji.events.Coded.Other;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import java.time.LocalDate;
import java.util.Set;

/** An accepted change of what a certificate says. */
record CertifiedChange(
        CaseId caseId,
        CertificateId certificateId,
        ChangeId changeId,
        Set<Coded<ChangeSubject>> subjects,
        LocalDate acceptedOn) {
    CertifiedChange {
        subjects = Set.copyOf(subjects);
    }

    static CertifiedChange of(ChangeAccepted accepted) {
        return new CertifiedChange(
                accepted.caseId(),
                accepted.certificateId(),
                accepted.changeId(),
                accepted.subjects(),
                accepted.acceptedOn());
    }

    /** A new name or representative alone says nothing about the service; what is unknown, a person judges. */
    boolean mayConcernTheService() {
        return subjects.stream().anyMatch(CertifiedChange::mayConcernTheService);
    }

    private static boolean mayConcernTheService(Coded<ChangeSubject> subject) {
        return switch (subject) {
            case Known<ChangeSubject>(var known) ->
                switch (known) {
                    case NAME, LEGAL_REPRESENTATIVE -> false;
                    case ADDRESS, SCOPE, STANDARDS, SITES, PEOPLE -> true;
                };
            case Other<ChangeSubject> _ -> true;
        };
    }
}
