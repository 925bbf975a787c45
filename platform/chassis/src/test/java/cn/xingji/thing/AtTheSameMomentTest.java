package cn.xingji.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says to the second of two at the same moment, and what the second is told. */
@QuarkusTest
@RealStack
class AtTheSameMomentTest {
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    @ParameterizedTest
    @ValueSource(strings = {UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION, SERIALIZATION, DEADLOCK})
    void whoever_is_second_is_told_so_and_nothing_of_the_database(String sqlState) {
        var answer = given().auth()
                .oauth2(Tokens.of("somebody").role("applicant").sign())
                .post("/things/quarrels/{state}", sqlState);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 412);
        assertThat(answer.jsonPath().getString("type")).endsWith("-by-another");
        assertThat(answer.asString()).doesNotContainIgnoringCase("sql").doesNotContain(sqlState);
    }
}
