package cn.xingji.application.commerce.contract;

import cn.xingji.application.intake.archive.ContractOnFile;
import cn.xingji.application.intake.archive.Originals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The contracts that the archive takes over: of cases that were withdrawn before both had signed, or ended after. */
@ApplicationScoped
class ContractOriginals implements Originals<Optional<ContractOnFile>> {
    private final Contracts contracts;

    ContractOriginals(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Optional<ContractOnFile> of(UUID caseId) {
        return contracts.findByIdOptional(caseId).map(ContractOriginals::onFile);
    }

    @Override
    public void sealed(UUID caseId) {
        contracts.deleteById(caseId);
    }

    private static ContractOnFile onFile(Contract contract) {
        return new ContractOnFile(
                contract.number(),
                contract.state().name(),
                contract.personDays(),
                contract.personDaysReason(),
                contract.feeSchedule(),
                contract.terms(),
                contract.initialFee(),
                contract.annualFee(),
                contract.contentSha256(),
                contract.sentAt(),
                contract.clientSignerId(),
                contract.clientSigner(),
                contract.clientSignedAt(),
                contract.papers());
    }
}
