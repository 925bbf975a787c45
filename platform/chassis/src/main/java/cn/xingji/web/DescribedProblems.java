package cn.xingji.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Names in the API's description what an operation may refuse, by what it takes: a body, an id, a version; so that no
 * operation has to say it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String IF_MATCH = "If-Match";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(PROBLEM, problem());
        api.setComponents(components);
        api.getPaths().getPathItems().values().forEach(DescribedProblems::describe);
    }

    private static void describe(PathItem path) {
        path.getOperations()
                .forEach((method, operation) -> refusals(method, operation, path)
                        .forEach((status, meaning) -> describe(operation, status, meaning)));
    }

    /** Unless the operation says itself what it answers then. */
    private static void describe(Operation operation, String status, String meaning) {
        var responses = operation.getResponses();
        var saysItself = Optional.ofNullable(responses.getAPIResponse(status))
                .map(APIResponse::getContent)
                .isPresent();
        if (!saysItself) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().description(meaning).content(content()));
        }
    }

    private static Map<String, String> refusals(PathItem.HttpMethod method, Operation operation, PathItem path) {
        var refusals = new LinkedHashMap<String, String>();
        refusals.put("400", "What was sent can't be read");
        // also where nobody has to sign in: who shows a token shows one that is valid
        refusals.put("401", "Not signed in, or with a token that is none");
        refusals.put("404", "There is no such thing, or none that the caller may see");
        refusals.put("429", "Too many requests");
        refusals.put("503", "Not now: Retry-After says when");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusals.put("403", "Not allowed to this role or person");
        }
        // what is read of a case may not be there yet: no review before it began, no paper before it was printed
        if (method != PathItem.HttpMethod.GET || has(operation, path, In.PATH)) {
            refusals.put("409", "Not in this state, or another was faster");
        }
        if (method != PathItem.HttpMethod.GET || has(operation, path, In.QUERY)) {
            refusals.put("422", "A field or a rule refuses it");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "The body is too large");
            refusals.put("415", "No such media type");
        }
        if (has(operation, path, IF_MATCH)) {
            refusals.put("412", "It was changed meanwhile");
            refusals.put("428", "The version that was read is missing (If-Match)");
        }
        return refusals;
    }

    private static boolean has(Operation operation, PathItem path, In place) {
        return parameters(operation, path).anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean has(Operation operation, PathItem path, String header) {
        return parameters(operation, path).anyMatch(parameter -> isHeader(parameter, header));
    }

    private static Stream<Parameter> parameters(Operation operation, PathItem path) {
        return Stream.of(operation.getParameters(), path.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream);
    }

    private static boolean isHeader(Parameter parameter, String header) {
        return parameter.getIn() == In.HEADER && header.equals(parameter.getName());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text("A stable URI of what is wrong"))
                .addProperty("title", text("What is wrong, in the reader's language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do about it"))
                .addProperty("code", text("Names the text"))
                .addProperty("rule", text("The rule that refused"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .addProperty("field", text("The field, as a path"))
                                        .addProperty("message", text("What is wrong with it"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
