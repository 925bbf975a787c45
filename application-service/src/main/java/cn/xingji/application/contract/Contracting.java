package cn.xingji.application.contract;

import cn.xingji.application.application.Application;
import cn.xingji.application.fee.FeeSchedules;
import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.files.FileStore;
import cn.xingji.chassis.files.Uploads;
import cn.xingji.chassis.identity.Caller;
import cn.xingji.chassis.outbox.Outbox;
import cn.xingji.chassis.rule.Refused;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The way of a contract to both signatures. */
@ApplicationScoped
class Contracting {
    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final ContractPaper paper;
    private final FeeSchedules fees;
    private final Uploads uploads;
    private final FileStore store;
    private final Outbox outbox;
    private final BusinessClock clock;

    Contracting(
            Contracts contracts,
            ContractPaper paper,
            FeeSchedules fees,
            Uploads uploads,
            FileStore store,
            Outbox outbox,
            BusinessClock clock) {
        this.contracts = contracts;
        this.paper = paper;
        this.fees = fees;
        this.uploads = uploads;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    Contract send(Application application) {
        application.requireAccepted();
        var contract = contracts.of(application.id());
        var now = clock.now();
        var rendered = paper.render(contract, application, fees.get(contract.feeSchedule()), now);
        contract.send(uploads.keep("contracts/" + application.id(), contract.number() + ".pdf", PDF, rendered), now);
        outbox.tell(new ContractSent(application.id(), contract.number(), clock.today()));
        return contract;
    }

    Contract sign(Application application, String sha256, Caller signer) {
        application.requireAccepted();
        var contract = contracts.of(application.id());
        contract.sign(signer.name(), sha256, clock.now());
        return contract;
    }

    Contract countersign(Application application, String sha256, Caller signer) {
        var contract = contracts.of(application.id());
        contract.requireClientSigned();
        var now = clock.now();
        var signed = paper.sign(read(contract), now);
        contract.countersign(
                signer.name(),
                sha256,
                uploads.keep("contracts/" + application.id(), contract.number() + "-signed.pdf", PDF, signed),
                now);
        application.contracted();
        outbox.tell(signed(application, contract));
        return contract;
    }

    byte[] read(Contract contract) {
        var key = contract.paperKey().orElseThrow(() -> Refused.outOfOrder("R5.2.2-contract", "contract.not-sent"));
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
                application.form().auditMode().orElseThrow(),
                contract.personDays(),
                contract.personDaysReason(),
                clock.today());
    }
}
