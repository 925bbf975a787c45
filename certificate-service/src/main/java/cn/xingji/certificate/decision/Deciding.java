package cn.xingji.certificate.decision;

import cn.xingji.certificate.certificate.CaseTeams;
import cn.xingji.certificate.certificate.Issuing;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.identity.Impartiality;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Optional;
import java.util.UUID;

/** The way of a decision file from the report to the approved decision. */
@UseCase
public class Deciding {
    private final DecisionFiles files;
    private final Issuing issuing;
    private final CaseTeams teams;
    private final TerminatedCases terminated;
    private final Impartiality impartiality;
    private final Outbox outbox;
    private final BusinessClock clock;

    Deciding(
            DecisionFiles files,
            Issuing issuing,
            CaseTeams teams,
            TerminatedCases terminated,
            Impartiality impartiality,
            Outbox outbox,
            BusinessClock clock) {
        this.files = files;
        this.issuing = issuing;
        this.teams = teams;
        this.terminated = terminated;
        this.impartiality = impartiality;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A report opens the file of its audit; where that was returned, the corrected one is a further round of it. */
    public void open(AuditReported reported) {
        files.ofAudit(reported.auditId().value())
                .ifPresentOrElse(file -> takeUp(file, reported), () -> begin(reported));
    }

    private void takeUp(DecisionFile file, AuditReported reported) {
        var corrected = auditFile(reported);
        if (file.awaits(corrected)) {
            file.takeUp(corrected);
            teams.know(reported.caseId(), reported.team());
        }
    }

    private void begin(AuditReported reported) {
        var file = new DecisionFile(auditFile(reported), clock.today());
        files.persist(file);
        teams.know(reported.caseId(), reported.team());
        if (terminated.has(reported.caseId())) {
            file.close();
        } else {
            outbox.tell(file.opened());
        }
    }

    /** Client or body ended the case: nothing of it is decided any more, also what is reported of it later. */
    public void terminated(CaseTerminated told) {
        terminated.know(told.caseId(), told.terminatedOn());
        files.of(told.caseId()).stream().filter(DecisionFile::isOpen).forEach(DecisionFile::close);
    }

    static AuditFile auditFile(AuditReported reported) {
        return new AuditFile(
                reported.caseId(),
                reported.auditId(),
                reported.kind(),
                Optional.of(reported.mode()),
                reported.client(),
                reported.scope(),
                reported.team(),
                reported.recommended(),
                reported.total(),
                reported.grade(),
                reported.personDays(),
                reported.endedOn(),
                reported.reportSha256(),
                reported.everOnTeam());
    }

    void review(
            UUID id,
            IfMatch seen,
            Caller by,
            boolean complete,
            boolean effective,
            boolean recommended,
            String remarks) {
        outbox.tell(asSeen(id, seen, by)
                .review(by, impartiality.today(), complete, effective, recommended, remarks, clock.now()));
    }

    void giveBack(UUID id, IfMatch seen, Caller by, String reason) {
        outbox.tell(asSeen(id, seen, by).giveBack(by, impartiality.today(), reason));
    }

    void decide(UUID id, IfMatch seen, Caller by, boolean granted, String reason) {
        outbox.tell(asSeen(id, seen, by).decide(by, impartiality.today(), granted, reason, clock.now()));
    }

    /**
     * Approves: a grant issues the certificate, a refusal is told (R5.5-grant).
     *
     * @param read the digest of the decision that the approver has read
     */
    void approve(UUID id, IfMatch seen, Caller by, String read) {
        var file = asSeen(id, seen, by);
        file.approve(by, impartiality.today(), read, clock.now());
        if (file.isGranted()) {
            issuing.issue(file.id(), file.auditFile().grant());
        } else {
            outbox.tell(file.refused(clock.today()));
        }
    }

    void decline(UUID id, IfMatch seen, Caller by, String reason) {
        asSeen(id, seen, by).decline(by, impartiality.today(), reason);
    }

    private DecisionFile asSeen(UUID id, IfMatch seen, Caller by) {
        var file = files.readable(id, by);
        seen.require(file.version());
        return file;
    }
}
