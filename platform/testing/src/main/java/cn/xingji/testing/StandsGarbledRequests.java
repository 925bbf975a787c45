package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What is wrong about a request around its JSON, in forms, headers and queries, tried at every endpoint that the API
 * description names: it is refused by its name, and never the service's fault.
 */
public abstract class StandsGarbledRequests {
    private static final String FORM = "multipart/form-data";
    private static final String BOUNDARY = "xingji";
    private static final List<String> UNFIT = List.of("a\u0000", "a\u0007b", "\u202Egnp", "\uFFFE");
    private static final List<String> NO_MEDIA_TYPES =
            List.of("", "nonsense", "/", "a/b/c", "application/", "text/plain;=", "text/plain, nonsense");
    private static final List<String> GARBLED_FORMS = List.of(
            "nonsense",
            "--" + BOUNDARY + "\r\nnonsense\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n",
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n",
            part("x", "Content-Type: text/plain; charset=nonsense\r\n", "x") + "--" + BOUNDARY + "--\r\n",
            part("x", "Content-Transfer-Encoding: base64\r\n", "%%%") + "--" + BOUNDARY + "--\r\n");

    @TestFactory
    Stream<DynamicTest> a_form_that_is_cut_off_is_refused() {
        return takingForms()
                .map(endpoint -> test(endpoint, "", () -> {
                    var answer = send(endpoint, part("x", "", "cut o"));

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(problem(answer).getString("type")).isEqualTo("urn:xingji:problem:http.400");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_form_that_is_none_is_refused() {
        return takingForms()
                .map(endpoint -> test(endpoint, "", () -> {
                    for (var form : GARBLED_FORMS) {
                        var answer = send(endpoint, form);
                        assertThat(answer.statusCode()).as(form + answer.body()).isBetween(400, 422);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_character_that_no_text_may_hold_is_refused_in_a_form_by_the_name_of_its_field() {
        return takingForms()
                .flatMap(endpoint -> endpoint.formFields()
                        .map(field -> test(endpoint, field, () -> {
                            for (var text : UNFIT) {
                                var answer = send(endpoint, whole(part(field, "", text)));
                                assertThat(answer.statusCode())
                                        .as(answer.body())
                                        .isEqualTo(422);
                                assertThat(problem(answer).getString("violations[0].field"))
                                        .isEqualTo(field);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_media_type_that_is_none_is_refused() {
        return DescribedEndpoint.all()
                .map(endpoint -> test(endpoint, "", () -> {
                    for (var name : NO_MEDIA_TYPES) {
                        var sent = endpoint.sendRaw("{}", "Content-Type", name);
                        assertThat(sent.statusCode()).as(name + sent.body()).isEqualTo(400);
                        var asked = endpoint.sendRaw("{}", "Content-Type", "application/json", "Accept", name);
                        assertThat(asked.statusCode()).as(name + asked.body()).isEqualTo(400);
                        assertThat(problem(asked).getString("detail")).contains("accept");
                    }
                }));
    }

    private static Stream<DescribedEndpoint> takingForms() {
        return DescribedEndpoint.all().filter(endpoint -> endpoint.takesBody(FORM));
    }

    private static HttpResponse<String> send(DescribedEndpoint endpoint, String form) {
        return endpoint.sendRaw(form, "Content-Type", FORM + "; boundary=" + BOUNDARY);
    }

    private static String part(String name, String headers, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n%s\r\n%s\r\n"
                .formatted(BOUNDARY, name, headers, text);
    }

    private static String whole(String parts) {
        return parts + "--" + BOUNDARY + "--\r\n";
    }

    private static JsonPath problem(HttpResponse<String> answer) {
        return JsonPath.from(answer.body());
    }

    private static DynamicTest test(DescribedEndpoint endpoint, String about, Executable tried) {
        return DynamicTest.dynamicTest("%s %s %s".formatted(endpoint.method(), endpoint.path(), about), tried);
    }
}
