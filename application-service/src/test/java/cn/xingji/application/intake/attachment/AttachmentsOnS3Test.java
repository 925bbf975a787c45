package cn.xingji.application.intake.attachment;

import static cn.xingji.rules.RuleId.R5_1_D;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.xingji.rules.Rule;
import cn.xingji.testing.RealFileServers;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** On an S3 server, with ClamAV asked about each file. */
@QuarkusTest
@RealStack
@WithTestResource(RealFileServers.class)
class AttachmentsOnS3Test extends AttachmentsContract {
    /** The EICAR test file, so written that no scanner stops this source. */
    private static final String EICAR =
            "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=";

    @Test
    @Rule(R5_1_D)
    void an_infected_file_is_refused_and_nothing_is_left() {
        var infected = Base64.getDecoder().decode(EICAR);

        attach("manual.txt", infected)
                .then()
                .statusCode(422)
                .body("code", equalTo("file.infected"))
                .body("violations.field", hasItem("file"));

        nothingIsStored();
        attach("manual.txt", "售后服务手册".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
    }
}
