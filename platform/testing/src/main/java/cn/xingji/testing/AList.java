package cn.xingji.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** A list as the API offers it, and what every one of them keeps to. */
public record AList(String path) {

    /**
     * It can be read in every order that it names, both ways; other orders, and cursors that it never gave, are
     * refused.
     */
    public void keepsTo(Tokens reader) {
        for (var garbled : List.of("%%", "bm8", "~", "QXVkaXQ.~")) {
            refused(ask(reader, Map.of("cursor", garbled)), "cursor");
        }
        var known = refused(ask(reader, Map.of("sort", "no-such-thing")), "sort")
                .extract()
                .<String>path("facts.allowed");
        for (var sort : known.split(", ", -1)) {
            readsOn(reader, sort);
            readsOn(reader, "-" + sort);
        }
    }

    private void readsOn(Tokens reader, String sort) {
        var first = ask(reader, Map.of("sort", sort, "size", 1)).statusCode(200).extract();
        var next = first.<String>path("next");
        if (next != null) {
            ask(reader, Map.of("sort", sort, "size", 1, "cursor", next)).statusCode(200);
        }
    }

    private ValidatableResponse ask(Tokens reader, Map<String, ?> query) {
        return given().auth().oauth2(reader.sign()).queryParams(query).get(path).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String field) {
        return answer.statusCode(400).body("violations[0].field", equalTo(field));
    }
}
