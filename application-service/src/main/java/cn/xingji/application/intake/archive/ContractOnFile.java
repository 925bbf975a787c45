package cn.xingji.application.intake.archive;

import cn.xingji.files.StoredFile;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The contract of a case that was never signed by both.
 *
 * @param personDaysReason why they differ from the table's; blank when they don't
 * @param terms the version of the terms that it was drawn up with
 * @param papers every paper that was made of it
 */
public record ContractOnFile(
        String number,
        String state,
        PersonDays personDays,
        String personDaysReason,
        String feeSchedule,
        int terms,
        Money initialFee,
        Money annualFee,
        Optional<String> contentSha256,
        Optional<Instant> sentAt,
        Optional<UUID> clientSignerId,
        Optional<String> clientSigner,
        Optional<Instant> clientSignedAt,
        List<Paper> papers) {

    public record Paper(StoredFile file, Instant madeAt) {}
}
