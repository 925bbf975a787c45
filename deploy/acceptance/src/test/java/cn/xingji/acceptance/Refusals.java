package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.journey.Answer;

/** What a refused step must look like. */
final class Refusals {
    private Refusals() {}

    /** Refused by this rule, as a problem that says so. */
    static void assertRefusedBy(String rule, int status, Answer answer) {
        assertThat(answer.status()).as(answer.request() + " " + answer.json()).isEqualTo(status);
        assertThat(answer.mediaType()).contains("application/problem+json");
        assertThat(answer.rule()).as(answer.json().toString()).isEqualTo(rule);
        assertThat(answer.text("detail")).isNotBlank();
    }

    /** Refused because this person has no business there. */
    static void assertNoBusiness(Answer answer) {
        assertThat(answer.status()).as(answer.request()).isIn(401, 403, 404);
    }
}
