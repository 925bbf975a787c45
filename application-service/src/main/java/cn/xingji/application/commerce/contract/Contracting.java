package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.application.commerce.fee.FeeSchedules;
import cn.xingji.application.intake.application.Application;
import cn.xingji.events.ApplicationEvent.ContractClientSigned;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.Coded;
import cn.xingji.files.FileStore;
import cn.xingji.files.StoredFile;
import cn.xingji.files.Uploads;
import cn.xingji.papers.Signatory;
import cn.xingji.rules.Refused;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The way of a contract to both signatures. */
@ApplicationScoped
class Contracting {
    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final ContractPaper paper;
    private final FeeSchedules fees;
    private final Uploads uploads;
    private final FileStore store;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    Contracting(
            Contracts contracts,
            ContractPaper paper,
            FeeSchedules fees,
            Uploads uploads,
            FileStore store,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.contracts = contracts;
        this.paper = paper;
        this.fees = fees;
        this.uploads = uploads;
        this.store = store;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    Contract send(Application application) {
        application.requireAccepted();
        var contract = contracts.of(application.id());
        var now = clock.now();
        var rendered = paper.render(contract, application, fees.get(contract.feeSchedule()), now);
        contract.send(uploads.keep("contracts/" + application.id(), contract.number() + ".pdf", PDF, rendered), now);
        deadlines.open(DeadlineKind.CONTRACT_SIGNING, application.id(), clock.today());
        outbox.tell(new ContractSent(application.id(), contract.number(), clock.today()));
        return contract;
    }

    Contract sign(Application application, String sha256, Caller signer) {
        application.requireAccepted();
        var contract = contracts.of(application.id());
        contract.requireTurn(ContractAct.SIGN, sha256);
        var now = clock.now();
        var paper = signed(contract, "甲方", signer, now);
        contract.sign(signer.name(), paper, now);
        outbox.tell(new ContractClientSigned(application.id(), contract.number(), signer.name(), clock.today()));
        return contract;
    }

    Contract countersign(Application application, String sha256, Caller signer) {
        var contract = contracts.of(application.id());
        contract.requireTurn(ContractAct.COUNTERSIGN, sha256);
        var now = clock.now();
        contract.countersign(signer.name(), signed(contract, "乙方", signer, now), now);
        application.contracted();
        deadlines.meet(DeadlineKind.CONTRACT_SIGNING, application.id());
        outbox.tell(signed(application, contract));
        return contract;
    }

    Contract renew(Application application) {
        application.requireAccepted();
        var contract = contracts.of(application.id());
        contract.renew();
        return contract;
    }

    /** The party's original, once both have signed. */
    byte[] original(Contract contract, Party party) {
        if (contract.state() != ContractState.SIGNED) {
            throw Refused.outOfOrder(R5_2_2_CONTRACT, "contract.not-signed");
        }
        contract.handedOut(party, clock.now());
        return read(contract);
    }

    private StoredFile signed(Contract contract, String side, Caller signer, Instant now) {
        var signature = new Signatory(signer.name(), side + "签署");
        var signed = paper.sign(read(contract), signature, now);
        return uploads.keep("contracts/" + contract.applicationId(), contract.number() + ".pdf", PDF, signed);
    }

    byte[] read(Contract contract) {
        var key = contract.paperKey().orElseThrow(() -> Refused.outOfOrder(R5_2_2_CONTRACT, "contract.not-sent"));
        try (var content = store.open(key)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContractSigned signed(Application application, Contract contract) {
        return new ContractSigned(
                application.id(),
                contract.number(),
                application.organization().asClient(),
                application.form().scope(),
                Coded.of(application.form().auditMode().orElseThrow()),
                contract.personDays(),
                contract.personDaysReason(),
                clock.today());
    }
}
