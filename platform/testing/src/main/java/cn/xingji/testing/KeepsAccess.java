package cn.xingji.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.people.Role;
import cn.xingji.testing.AccessTable.Answer;
import cn.xingji.testing.AccessTable.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/access.csv} promises, asked of the running service cell by cell, with one case and its ids: a
 * service's {@code @QuarkusTest} extends this and says what the ids are.
 */
public abstract class KeepsAccess {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of no row: what is seen and then found to be another version changes nothing. */
    private static final String SEEN_LONG_AGO = "\"999999\"";

    private final JsonNode api = read(Path.of("src/main/openapi/openapi.json"));

    /** The organisation whose case it is. */
    protected abstract UUID owner();

    /** Another one, which has no part in it. */
    protected UUID stranger() {
        return UUID.nameUUIDFromBytes(new byte[] {1});
    }

    /** Who speaks for it. */
    protected UUID applicant() {
        return Tokens.idOf("applicant of " + owner());
    }

    /** The leader of the case's team. */
    protected abstract UUID leader();

    /** An endpoint's address, with the ids of the case. */
    protected abstract String address(String method, String path);

    /** The body of a request whose plausible body the description does not tell. */
    protected Optional<Object> body(String method, String path) {
        return Optional.empty();
    }

    @Test
    void every_cell_of_the_matrix_of_access_is_what_the_service_answers() {
        var cells = AccessTable.of(AccessTable.service(getClass())).stream()
                .flatMap(line -> Onlooker.all().stream().map(onlooker -> new Cell(line, onlooker)))
                .sorted(Comparator.comparingInt(Cell::round))
                .toList();

        var wrong = new ArrayList<String>();
        for (var cell : cells) {
            var answer = send(cell);
            if (Answer.of(answer.statusCode()) != cell.promised()) {
                wrong.add("%s as %s: promised %s, answered %d %s"
                        .formatted(
                                cell.line().title(),
                                cell.onlooker().title(),
                                cell.promised().word(),
                                answer.statusCode(),
                                answer.asString()));
            }
        }

        assertThat(cells).isNotEmpty();
        assertThat(wrong).as("%d of %d cells", wrong.size(), cells.size()).isEmpty();
    }

    private record Cell(Line line, Onlooker onlooker) {
        Answer promised() {
            return line.answers().get(onlooker);
        }

        /** What is refused comes first, then what is read, then what may change or remove it. */
        int round() {
            if (promised() != Answer.ALLOWED) {
                return 0;
            }
            return switch (line.method()) {
                case "GET" -> 1;
                case "DELETE" -> 3;
                default -> 2;
            };
        }
    }

    private Response send(Cell cell) {
        var line = cell.line();
        var request = as(cell.onlooker()).header("If-Match", SEEN_LONG_AGO);
        var content = operation(line).at("/requestBody/content");
        if (content.has("application/json")) {
            request.contentType(ContentType.JSON)
                    .body(body(line.method(), line.path())
                            .orElseGet(() -> new Example(api)
                                    .of(content.at("/application~1json/schema"))
                                    .toString()));
        } else if (content.has("text/csv")) {
            request.contentType("text/csv").body("");
        } else if (!content.isEmpty()) {
            parts(request, line);
        }
        return request.urlEncodingEnabled(false)
                .request(line.method(), address(line.method(), line.path()).replace("{service}", line.service()));
    }

    private void parts(RequestSpecification request, Line line) {
        request.contentType("multipart/form-data");
        var content = operation(line).at("/requestBody/content").elements().next();
        content.at("/schema/properties").forEachEntry((name, property) -> {
            var value = new Example(api).of(property);
            if (isFile(property)) {
                request.multiPart(name, "x.txt", "x".getBytes(StandardCharsets.UTF_8));
            } else {
                request.multiPart(name, value.isArray() ? "a1" : value.asText());
            }
        });
    }

    private static boolean isFile(JsonNode property) {
        return property.path("$ref").asText().endsWith("FileUpload")
                || property.path("format").asText().equals("binary");
    }

    private JsonNode operation(Line line) {
        return api.path("paths").path(line.path()).path(line.method().toLowerCase(Locale.ROOT));
    }

    private RequestSpecification as(Onlooker onlooker) {
        var request = given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        return onlooker.role()
                .map(role -> request.auth().oauth2(token(onlooker, role)))
                .orElse(request);
    }

    private String token(Onlooker onlooker, Role role) {
        var token = Tokens.of(onlooker.title()).role(role.title());
        return switch (role) {
            case APPLICANT ->
                (onlooker.related() ? token.subject(applicant()).organization(owner()) : token.organization(stranger()))
                        .sign();
            case AUDITOR -> (onlooker.related() ? token.subject(leader()) : token).sign();
            default -> token.sign();
        };
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
