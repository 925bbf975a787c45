package cn.xingji.application.commerce.contract;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.competence.CaseIndependence;
import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.events.ApplicationEvent.ContractClientSigned;
import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.Coded;
import cn.xingji.files.FileLedger;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;

/** The way of a contract to both signatures. */
@UseCase
class Contracting {
    private final Applications applications;
    private final Contracts contracts;
    private final ContractSheets sheets;
    private final CaseIndependence independence;
    private final FileLedger ledger;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    Contracting(
            Applications applications,
            Contracts contracts,
            ContractSheets sheets,
            CaseIndependence independence,
            FileLedger ledger,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.sheets = sheets;
        this.independence = independence;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    void send(UUID id, IfMatch seen, Printed printed) {
        var application = accepted(id);
        var contract = contracts.seen(id, seen);
        contract.send(printed, sheets.of(contract, application), clock.now());
        ledger.enter(printed.paper());
        deadlines.open(DeadlineKind.CONTRACT_SIGNING, id, clock.today());
        outbox.tell(new ContractSent(new CaseId(id), contract.number(), clock.today()));
    }

    void sign(UUID id, IfMatch seen, String sha256, Signed signed, Caller signer) {
        applications.ownForAct(id, IfMatch.WHATEVER_STANDS, signer).requireAccepted();
        var contract = contracts.seen(id, seen);
        contract.sign(sha256, signed, signer, clock.now());
        ledger.enter(signed.paper());
        outbox.tell(new ContractClientSigned(new CaseId(id), contract.number(), signer.name(), clock.today()));
    }

    void countersign(UUID id, IfMatch seen, String sha256, Signed signed) {
        var application = applications.forAct(id, IfMatch.WHATEVER_STANDS);
        var contract = contracts.seen(id, seen);
        var signer = independence.require(Part.COUNTERSIGNING, application.organization(), contract.signedForClient());
        contract.countersign(sha256, signed, signer, clock.now());
        application.contracted();
        ledger.enter(signed.paper());
        deadlines.meet(DeadlineKind.CONTRACT_SIGNING, id);
        outbox.tell(signed(application, contract));
    }

    void renew(UUID id, IfMatch seen) {
        accepted(id);
        contracts.seen(id, seen).renew();
    }

    void lapse(UUID id) {
        var contract = contracts.of(id);
        contract.lapse();
        outbox.tell(new ContractLapsed(new CaseId(id), contract.number(), clock.today()));
    }

    /** The caller's side takes its own original. */
    void handOut(UUID id, Party party, Caller caller) {
        contracts.of(applications.readable(id, caller).id()).handOut(party, clock.now());
    }

    private Application accepted(UUID id) {
        var application = applications.forAct(id, IfMatch.WHATEVER_STANDS);
        application.requireAccepted();
        return application;
    }

    private ContractSigned signed(Application application, Contract contract) {
        return new ContractSigned(
                new CaseId(application.id()),
                contract.number(),
                application.organization().asClient(),
                application.form().scope(),
                Coded.of(application.form().auditMode().orElseThrow()),
                contract.personDays(),
                clock.today());
    }
}
