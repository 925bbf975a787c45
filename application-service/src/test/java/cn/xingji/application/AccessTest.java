package cn.xingji.application;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.remoteForm;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Who may do what in a case that is contracted and certified. */
@QuarkusTest
@RealStack
class AccessTest extends KeepsAccess {
    private static final String ONE = "/api/v1/applications/{id}";
    private static final String LEADER = "leader of the team";

    @Inject
    EntityManager entities;

    private final Case own = new Case();
    private final Case another = new Case();

    @BeforeEach
    void certified() {
        own.open();
        another.registered();
        seal(own.id);
    }

    @AfterEach
    void nothing_lies_in_the_archive_that_no_key_opens() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : List.of("archive_reading", "archived_case")) {
                entities.createNativeQuery("delete from " + table + " where application_id = :id")
                        .setParameter("id", UUID.fromString(own.id))
                        .executeUpdate();
            }
        });
    }

    @Override
    protected UUID owner() {
        return own.organization;
    }

    @Override
    protected UUID stranger() {
        return another.organization;
    }

    @Override
    protected UUID applicant() {
        return own.applicant;
    }

    @Override
    protected UUID leader() {
        return Tokens.idOf(LEADER);
    }

    @Override
    protected Optional<Object> body(String method, String path) {
        return switch (path) {
            case "/api/v1/organizations/{id}" -> Optional.of(Forms.registration(ApplyingSteps.creditCode()));
            case "/api/v1/applications/recertifications" -> Optional.of(Map.of("previousCase", own.id));
            case "/api/v1/retention/holds" -> Optional.of(Map.of("caseId", own.id, "reason", "诉讼"));
            case "/api/v1/invitations/accept" -> Optional.of(Map.of("code", own.code));
            default -> Optional.empty();
        };
    }

    @Override
    protected String address(String method, String path) {
        return path.replace("{id}", id(path))
                .replace("{application}", own.id)
                .replace("{organization}", owner().toString())
                .replace("{person}", applicant().toString())
                .replace("{attachment}", own.material)
                .replace("{made}", own.lookUp)
                .replace("{gap}", UUID.randomUUID().toString())
                .replace("{check}", "LEGAL_STATUS")
                .replace("{lookUp}", "NECIPS_PENALTIES")
                .replace("{kind}", "RECEIPT")
                .replace("{version}", path.startsWith("/api/v1/contract-terms") ? "1" : own.fees)
                .replace("{sha256}", "ab".repeat(32));
    }

    private String id(String path) {
        if (path.contains("/attachments/{id}")) {
            return own.attachment;
        }
        if (path.contains("/letters/{id}")) {
            return own.letter;
        }
        if (path.contains("/invitations/{id}")) {
            return own.invitation;
        }
        if (path.startsWith("/api/v1/changes/")) {
            return own.change;
        }
        if (path.startsWith("/api/v1/retention/holds/")) {
            return own.hold;
        }
        if (path.startsWith("/api/v1/invoices/")) {
            return own.invoice;
        }
        return path.startsWith("/api/v1/organizations/") ? owner().toString() : own.id;
    }

    /** In the archive's list; what lies in it is no question of who may see it. */
    private void seal(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into archived_case (application_id, number, outcome, sealed, key_id, sealed_at)
                                values (:id, 'XJ-SQ-0000-000000', 'WITHDRAWN', '', 0, now())
                                """)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    /** A client with everything that a case can have. */
    private static final class Case extends ApplyingSteps {
        private String id = "";
        private String attachment = "";
        private String letter = "";
        private String invitation = "";
        private String code = "";
        private String change = "";
        private String material = "";
        private String invoice = "";
        private String lookUp = "";
        private String fees = "";
        private String hold = "";

        void open() {
            contracted();
            audited();
            certify();
            attachment = anAttachment(id);
            lookUp = text(reviewer().get(ONE + "/review", id), "lookUps[0].made[0].id");
            fees = text(reviewer().get("/api/v1/fee-schedules/current"), "version");
            hold = text(
                    as("guo.hua", "administrator")
                            .body(Map.of("caseId", id, "reason", "诉讼"))
                            .post("/api/v1/retention/holds"),
                    "id");
            invite();
            letter = await().until(() -> text(applicant().get(ONE + "/letters", id), "[0].id"), each -> each != null);
            invoice = text(
                    applicant()
                            .body(Map.of("audit", "INITIAL", "type", "ORDINARY", "email", "finance@example.cn"))
                            .post(ONE + "/invoices", id),
                    "id");
            change();
        }

        @Override
        protected void registered() {
            super.registered();
        }

        private void contracted() {
            they_are_in_the_register();
            KnownColleagues.are("competence", "application-reviewer", "contract-signatory");
            id = submitted(remoteForm());
            reviewer(id).post(ONE + "/review", id).then().statusCode(200);
            lookUps(id, "CLEAR");
            givenCompetence();
            for (var check : List.of("LEGAL_STATUS", "REQUIREMENTS_UNDERSTOOD", "AUDIT_TIME")) {
                conclude(id, check, 200);
            }
            reviewer()
                    .header("If-Match", reviewTag(id))
                    .body(Map.of("passed", true, "remark", "展厅装修，审查员流动有风险"))
                    .put(ONE + "/review/checks/REMOTE_AUDIT", id)
                    .then()
                    .statusCode(200);
            await().untilAsserted(() -> conclude(id, "COMPETENCE", 200));
            reviewer(id).post(ONE + "/accept", id).then().statusCode(200);
            signed(id);
        }

        private void audited() {
            var contract = Told.await(ContractSigned.class, UUID.fromString(id));
            Facts.tell(new TeamConfirmed(
                    contract.caseId(),
                    new AuditId(UUID.randomUUID()),
                    List.of(new TeamMember(Tokens.idOf(LEADER), LEADER, true))));
            await().untilAsserted(
                            () -> as(LEADER, "auditor").get(ONE, id).then().statusCode(200));
        }

        private void certify() {
            var contract = Told.await(ContractSigned.class, UUID.fromString(id));
            var today = contract.signedOn();
            Facts.tell(new CertificateIssued(
                    contract.caseId(),
                    new CertificateId(UUID.randomUUID()),
                    CertificateNumber.withCheckDigit("XJ2027S" + id.substring(0, 8)),
                    contract.client(),
                    contract.scope(),
                    Coded.of(Grade.FOUR_STAR),
                    Coded.of(AuditKind.INITIAL),
                    today,
                    today,
                    today.plusYears(3).minusDays(1),
                    contract.personDays()));
        }

        private void invite() {
            var invited = applicant()
                    .body(Map.of("email", "li.na@example.cn"))
                    .post("/api/v1/organizations/{o}/invitations", organization)
                    .jsonPath();
            invitation = invited.getString("invitation.id");
            code = invited.getString("code");
        }

        private void change() {
            await().untilAsserted(() -> {
                var drafted = applicant()
                        .body(Map.of("nameZh", "杭州新名电器有限公司", "reason", "更名"))
                        .post(ONE + "/changes", id);
                drafted.then().statusCode(201);
                change = text(drafted, "id");
            });
            material = text(
                    upload(applicant())
                            .multiPart("kind", "BUSINESS_LICENCE")
                            .multiPart("file", "scan.png", PNG, "image/png")
                            .post("/api/v1/changes/{c}/attachments", change),
                    "attachments[0].id");
            applicant()
                    .header(
                            "If-Match",
                            applicant().get("/api/v1/changes/{c}", change).header("ETag"))
                    .post("/api/v1/changes/{c}/submit", change)
                    .then()
                    .statusCode(200);
        }

        private static String text(Response answer, String path) {
            return answer.jsonPath().getString(path);
        }
    }
}
