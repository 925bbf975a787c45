package cn.xingji.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What no endpoint of a service lets in, tried at every one that its API description names: a service's
 * {@code @QuarkusTest} extends this, and a new endpoint is in it by itself.
 */
public abstract class StandsStrangers {
    private static final int DEEPER_THAN_ALLOWED = 21;
    private static final int LARGER_THAN_ALLOWED = 1_048_577;
    private static final int BUFFER = 16_384;
    private static final List<String> UNFIT =
            List.of("a\u0000", "a\u0007b", "\u202Egnp", "\u2066x", "\uFFFE", "\uFFFF", "\uD83D");
    private static final List<String> NO_ADDRESS = List.of("%00", "%c0%af", "a%0Ab", "%ff", "%E2%80%AE");

    @TestFactory
    Stream<DynamicTest> json_that_is_too_large_is_refused_before_it_is_read() {
        var body = "{\"a\":\"" + "x".repeat(LARGER_THAN_ALLOWED) + "\"}";
        return takingJson().map(endpoint -> test(endpoint, () -> endpoint.refused(body, 413)));
    }

    @TestFactory
    Stream<DynamicTest> json_that_is_too_deep_is_refused() {
        var deep = "[".repeat(DEEPER_THAN_ALLOWED) + "]".repeat(DEEPER_THAN_ALLOWED);
        return takingJson()
                .map(endpoint -> test(endpoint, () -> {
                    for (var body : List.of(deep, "{\"a\":" + deep + "}", "{\"a\":", "nonsense", "")) {
                        endpoint.refused(body, 400);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> json_is_read_down_to_its_last_level_and_no_further() {
        return takingJson()
                .filter(DescribedEndpoint::takesJsonObject)
                .map(endpoint -> test(endpoint, () -> {
                    var deepest = endpoint.send(nested(DEEPER_THAN_ALLOWED - 1));
                    var deeper = endpoint.send(nested(DEEPER_THAN_ALLOWED));

                    assertThat(deepest.asString()).doesNotContain("json.too-deep");
                    assertThat(deeper.statusCode()).as(deeper.asString()).isEqualTo(400);
                    assertThat(deeper.jsonPath().getString("code")).isEqualTo("json.too-deep");
                }));
    }

    /** It is counted buffer by buffer. */
    @TestFactory
    Stream<DynamicTest> json_that_does_not_say_its_length_is_refused_with_the_limit() {
        var body = "{\"a\":\"" + "x".repeat(LARGER_THAN_ALLOWED + BUFFER) + "\"}";
        return takingJson()
                .filter(DescribedEndpoint::takesJsonObject)
                .map(endpoint -> test(endpoint, () -> {
                    var answer = endpoint.sendRaw(body, "Content-Type", "application/json");

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
                    assertThat(answer.body()).contains(Integer.toString(LARGER_THAN_ALLOWED - 1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_number_that_nobody_can_count_to_is_refused() {
        return takingJson()
                .flatMap(endpoint -> endpoint.fields("number", "integer")
                        .map(field -> test(endpoint, field, () -> endpoint.refused(field.with("1E20000000"), 400))));
    }

    @TestFactory
    Stream<DynamicTest> a_null_among_the_elements_of_a_list_is_refused() {
        return takingJson()
                .flatMap(endpoint -> endpoint.elements()
                        .map(element -> test(endpoint, element, () -> {
                            var answer = endpoint.send(element.with("null"));
                            assertThat(answer.statusCode())
                                    .as(answer.asString())
                                    .isBetween(400, 422);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_character_that_no_text_may_hold_is_refused_by_the_name_of_its_field() {
        return takingJson()
                .flatMap(endpoint -> endpoint.fields("string")
                        .map(field -> test(endpoint, field, () -> {
                            for (var text : UNFIT) {
                                var answer = endpoint.send(field.with(escaped(text)));
                                assertThat(answer.statusCode())
                                        .as(answer.asString())
                                        .isBetween(400, 422);
                                assertThat(answer.jsonPath().getString("violations[0].field"))
                                        .as(answer.asString())
                                        .isEqualTo(field.path());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_is_no_text_is_refused() {
        return endpoints()
                .filter(endpoint -> endpoint.path().contains("{"))
                .map(endpoint -> test(endpoint, () -> {
                    for (var part : NO_ADDRESS) {
                        var answer = endpoint.at(endpoint.path().replaceAll("\\{[^}]+}", part), endpoint.caller());
                        assertThat(answer.statusCode())
                                .as(part + " " + answer.asString())
                                .isEqualTo(400);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_cursor_that_the_list_has_not_given_is_refused_with_a_reason() {
        return endpoints()
                .filter(endpoint -> endpoint.takes("cursor"))
                .map(endpoint -> test(endpoint, () -> {
                    for (var cursor : List.of("nonsense", "bm8.bm8", "~", ".", "YWJj")) {
                        var answer =
                                endpoint.at(endpoint.path(), endpoint.caller().queryParam("cursor", cursor));
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                        assertThat(answer.jsonPath().getString("violations[0].field"))
                                .isEqualTo("cursor");
                    }
                    var order = endpoint.at(endpoint.path(), endpoint.caller().queryParam("sort", "nothing"));
                    assertThat(order.statusCode()).as(order.asString()).isEqualTo(400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_account_of_staff_and_applicant_is_refused_everywhere() {
        return endpoints()
                .map(endpoint -> test(endpoint, () -> {
                    for (var staff : List.of("auditor", "administrator")) {
                        var token = Tokens.of("两面人").role("applicant", staff).sign();
                        var answer =
                                endpoint.at(endpoint.address(), given().auth().oauth2(token));
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
                        assertThat(answer.jsonPath().getString("type"))
                                .isEqualTo("urn:xingji:problem:caller.staff-and-applicant");
                    }
                }));
    }

    private static Stream<DescribedEndpoint> takingJson() {
        return endpoints().filter(endpoint -> endpoint.takesBody("application/json"));
    }

    private static Stream<DescribedEndpoint> endpoints() {
        return DescribedEndpoint.all();
    }

    private static DynamicTest test(DescribedEndpoint endpoint, Executable tried) {
        return DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path(), tried);
    }

    private static DynamicTest test(DescribedEndpoint endpoint, DescribedEndpoint.Field field, Executable tried) {
        return DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path() + " " + field.path(), tried);
    }

    private static String nested(int levels) {
        return "{\"nobody-asks-for-this\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    private static String escaped(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }
}
