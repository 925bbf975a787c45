package cn.xingji.certificate.certificate;

import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xingji.events.AuditKind;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.Standard;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificatePaperTest {
    private static final Instant NOW = Instant.parse("2026-06-10T02:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 10);
    private static final LocalDate CHANGED = LocalDate.of(2026, 9, 1);
    private static final Scope SCOPE =
            new Scope(List.of("家用空调"), "01", 86, List.of(), List.of(Coded.of(Standard.GB_T_27922_2011)));
    private static final StoredFile PDF =
            new StoredFile("certificates/1", "1.pdf", "application/pdf", 1, "ab".repeat(32));

    private final Certificate certificate = new Certificate(
            UUID.randomUUID(),
            new Grant(
                    UUID.randomUUID(),
                    AuditKind.INITIAL,
                    client("杭州旧名电器有限公司"),
                    SCOPE,
                    Grade.FOUR_STAR,
                    new PersonDays(new BigDecimal("2")),
                    LocalDate.of(2026, 5, 31)),
            CertificateNumber.withCheckDigit("XJ2026S000001"),
            new Validity(ISSUED, LocalDate.of(2029, 6, 9)),
            NOW);

    @Test
    @Rule(R5_2_3_REVIEW)
    void a_paper_says_what_the_certificate_said_when_it_was_asked_for() {
        var first = certificate.paper();
        var change = new Change(UUID.randomUUID(), client("杭州新名电器有限公司"), SCOPE);

        certificate.change(change, CHANGED, NOW);

        assertThat(first.wording().holder().nameZh()).isEqualTo("杭州旧名电器有限公司");
        assertThat(first.wording().changedOn()).isEmpty();
        assertThat(certificate.paper().changeId()).contains(change.id());
        assertThat(certificate.paper().wording().holder().nameZh()).isEqualTo("杭州新名电器有限公司");
        assertThat(certificate.paper().wording().changedOn()).contains(CHANGED);
    }

    @Test
    void a_paper_is_made_once() {
        var paper = certificate.paper();
        assertThat(paper.sha256()).isEmpty();

        paper.make(PDF, NOW);

        assertThat(paper.sha256()).contains(PDF.sha256());
        assertThatIllegalStateException().isThrownBy(() -> paper.make(PDF, NOW));
    }

    private static Client client(String name) {
        return new Client(UUID.randomUUID(), new CreditCode("91330100799655058B"), name, "", "浙江省杭州市");
    }
}
