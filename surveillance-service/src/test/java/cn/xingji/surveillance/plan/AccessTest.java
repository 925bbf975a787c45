package cn.xingji.surveillance.plan;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Who may do what to the surveillance of a certificate, and to the question that a change of it raised. */
@QuarkusTest
@RealStack
class AccessTest extends KeepsAccess {
    private static final LocalDate ENDED = LocalDate.of(2026, 5, 31);

    private final CertificateIssued issued = ASurveillancePlan.issued(UUID.randomUUID(), ENDED, ENDED.plusDays(10));
    private String plan = "";
    private String question = "";

    @BeforeEach
    void planned() {
        Facts.tell(issued);
        Facts.tell(new ChangeAccepted(
                issued.caseId(),
                issued.certificateId(),
                new ChangeId(UUID.randomUUID()),
                Coded.each(Set.of(ChangeSubject.SCOPE)),
                issued.client(),
                issued.scope(),
                issued.issuedOn()));
        await().until(() -> first("/api/v1/surveillance-plans", "items[0].id") != null);
        await().until(() -> first("/api/v1/special-audits", "[0].id") != null);
        plan = first("/api/v1/surveillance-plans", "items[0].id");
        question = first("/api/v1/special-audits", "[0].id");
    }

    private String first(String list, String path) {
        return given().auth()
                .oauth2(Tokens.of("tang.yu").role(Roles.SURVEILLANCE_OFFICER).sign())
                .get(list + "?case=" + issued.caseId())
                .path(path);
    }

    @Override
    protected UUID owner() {
        return issued.client().organizationId();
    }

    /** Plans are made after audits: no team has any part in them. */
    @Override
    protected UUID leader() {
        return UUID.randomUUID();
    }

    @Override
    protected String address(String method, String path) {
        return path.replace("{id}", path.startsWith("/api/v1/special-audits") ? question : plan);
    }
}
