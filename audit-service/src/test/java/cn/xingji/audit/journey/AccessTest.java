package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;

import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what to an audit that was reported. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class AccessTest extends KeepsAccess {
    private final ACase one = new ACase();
    private String evidence = "";
    private String nonconformity = "";
    private String file = "";

    @BeforeEach
    void reported() {
        one.remote().withDocumentsCorrected().reported();
        evidence = as(People.LEADER).answer(one.path("/evidence")).jsonPath().getString("[0].id");
        var review = as(People.LEADER).answer(one.path("/document-review")).jsonPath();
        nonconformity = review.getString("nonconformities[0].id");
        file = review.getString("nonconformities[0].answers[0].files[0].id");
    }

    @Override
    protected UUID owner() {
        return one.organization();
    }

    @Override
    protected UUID leader() {
        return People.LEADER_ID;
    }

    @Override
    protected String address(String method, String path) {
        return switch (path) {
            case "/api/v1/programmes" -> path + "?case=" + one.id();
            case "/api/v1/auditors/{id}",
                    "/api/v1/auditors/{id}/ties",
                    "/api/v1/auditors/{id}/remote-courses",
                    "/api/v1/auditors/{id}/remote-courses/document" ->
                path.replace("{id}", People.MEMBER_ID.toString());
            default ->
                path.replace("{organizationId}", one.organization().toString())
                        .replace("{evidenceId}", evidence)
                        .replace("{nonconformityId}", nonconformity)
                        .replace("{fileId}", file)
                        .replace("{id}", one.auditId().toString());
        };
    }
}
