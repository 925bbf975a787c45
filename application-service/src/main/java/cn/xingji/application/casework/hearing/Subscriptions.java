package cn.xingji.application.casework.hearing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.application.casework.letter.LetterWriting;
import cn.xingji.application.casework.timeline.Chronicling;
import cn.xingji.application.certified.certification.FollowingCertificates;
import cn.xingji.application.client.organization.Introducing;
import cn.xingji.application.client.organization.Registering;
import cn.xingji.application.commerce.invoice.Invoicing;
import cn.xingji.application.intake.archive.Archiving;
import cn.xingji.application.intake.competence.FollowingCompetence;
import cn.xingji.application.intake.team.FollowingTeams;
import cn.xingji.events.ApplicationEvent.ApplicationClosed;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What application-service hears: all that concerns a case, and who belongs to whom. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(
            FollowingCompetence competence,
            FollowingTeams teams,
            FollowingCertificates certifications,
            Registering registering,
            Chronicling chronicling,
            LetterWriting letters,
            Archiving archiving,
            Invoicing invoicing,
            Introducing introducing) {
        strands = List.of(
                strand("competence").on(CompetenceRegistered.class, competence::registered),
                strand("teams").on(TeamConfirmed.class, teams::confirmed).on(TeamMemberReplaced.class, teams::replaced),
                strand("certifications")
                        .on(CertificateIssued.class, certifications::issued)
                        .on(CertificateChanged.class, certifications::changed)
                        .on(CertificateRevoked.class, certifications::revoked)
                        .on(CertificateWithdrawn.class, certifications::withdrawn)
                        .on(CertificateExpired.class, certifications::expired),
                strand("organizations").on(ContractSigned.class, registering::contracted),
                strand("timeline").onEach(chronicling::tell),
                strand("letters").onEach(letters::write).fromNow(),
                strand("archive")
                        .on(ApplicationRejected.class, archiving::rejected)
                        .on(ApplicationClosed.class, archiving::closed)
                        .on(ApplicationWithdrawn.class, archiving::withdrawn)
                        .on(CaseTerminated.class, archiving::terminated),
                strand("invoices").on(CaseTerminated.class, invoicing::terminated),
                strand("memberships")
                        .on(OrganizationRegistered.class, introducing::registered)
                        .on(MemberJoined.class, introducing::joined)
                        .on(MemberLeft.class, introducing::left));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
