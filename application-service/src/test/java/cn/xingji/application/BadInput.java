package cn.xingji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is wrong, one test a case: it gets the problem that names it, and changes nothing. */
public abstract class BadInput extends ApplyingSteps {
    protected static final UUID NOBODY = UUID.randomUUID();
    protected static final byte[] SCRIPT = "#!/bin/sh\nexit".getBytes(StandardCharsets.UTF_8);

    @Inject
    Fingerprint database;

    /** @param names what the problem must name: a field, a rule or a code */
    protected record Bad(String what, int status, String names, Supplier<Response> act) {}

    protected static Bad bad(String what, int status, String names, Supplier<Response> act) {
        return new Bad(what, status, names, act);
    }

    /** The cases, once what they are asked of is there. */
    protected abstract Stream<Bad> cases();

    @TestFactory
    Stream<DynamicTest> each_gets_its_problem_and_changes_nothing() {
        return cases().map(bad -> dynamicTest(bad.what(), () -> refused(bad)));
    }

    private void refused(Bad bad) {
        var before = database.of();

        var answer = bad.act().get();

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(bad.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).contains(bad.names());
        assertThat(database.of()).isEqualTo(before);
    }
}
