package cn.xingji.application.intake.archive;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The archive's keys are changed by one at a time. */
@QuarkusTest
@RealStack
class RotationTest extends ApplyingSteps {
    private static final int AT_ONCE = 4;

    @Inject
    AgroalDataSource database;

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void who_changes_the_keys_while_another_does_is_told_so() throws Exception {
        try (var another = database.getConnection();
                var lock = another.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('archive-rotation'))");

            rotated().then().statusCode(409).body("rule", equalTo("R5.2.1-archive"));

            lock.execute("select pg_advisory_unlock(hashtext('archive-rotation'))");
        }
        rotated().then().statusCode(200);
    }

    @Test
    void keys_changed_several_times_at_the_same_moment_are_changed_by_one_or_by_one_after_the_other() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(IntStream.range(0, AT_ONCE)
                    .<Callable<Integer>>mapToObj(_ -> () -> rotated().statusCode())
                    .toList());

            assertThat(answers).extracting(answer -> answer.get()).contains(200).isSubsetOf(200, 409);
        }
    }

    private static Response rotated() {
        return as("admin", "administrator").post("/api/v1/archive/rotation");
    }
}
