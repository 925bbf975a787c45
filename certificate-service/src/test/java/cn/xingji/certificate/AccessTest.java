package cn.xingji.certificate;

import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Who may do what to a decision that was approved, and to its certificate. */
@QuarkusTest
@RealStack
class AccessTest extends KeepsAccess {
    private final List<CertificateIssued> granted = new ArrayList<>();

    @BeforeEach
    void granted() {
        var steps = new DecisionSteps() {};
        steps.they_are_in_the_register();
        KnownColleagues.are("colleagues", "technical-reviewer", "decision-maker", "approver");
        granted.add(steps.givenACertificate());
    }

    @Override
    protected UUID owner() {
        return issued().client().organizationId();
    }

    @Override
    protected UUID leader() {
        return Tokens.idOf("王磊");
    }

    @Override
    protected String address(String method, String path) {
        var id = path.startsWith("/api/v1/decision-files")
                ? Told.await(DecisionFileOpened.class, issued().caseId().value())
                        .decisionFileId()
                : issued().certificateId();
        return path.replace("{id}", id.toString())
                .replace("{number}", issued().number().value());
    }

    private CertificateIssued issued() {
        return granted.getFirst();
    }
}
