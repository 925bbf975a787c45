package cn.xingji.fuzz;

import cn.xingji.journey.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids and numbers that stand in the platform: what a stranger may have overheard. */
record Known(List<String> ids, List<String> numbers) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,}-?[0-9A-Z-]{4,}");

    /** Whatever these people find in the lists. */
    static Known by(List<Actor> people, List<Endpoint> endpoints) {
        var texts = endpoints.stream()
                .filter(Endpoint::reads)
                .filter(endpoint -> !endpoint.path().contains("{"))
                .flatMap(endpoint -> people.stream().map(person -> person.get(endpoint.path())))
                .flatMap(answer -> texts(answer.json()).stream())
                .distinct()
                .toList();
        return new Known(
                texts.stream().filter(ID.asMatchPredicate()).limit(500).toList(),
                texts.stream().filter(NUMBER.asMatchPredicate()).limit(100).toList());
    }

    String id(Dice dice) {
        return ids.isEmpty() || dice.oneIn(5) ? dice.uuid().toString() : dice.oneOf(ids);
    }

    String word(Dice dice) {
        return numbers.isEmpty() || dice.oneIn(2) ? "current" : dice.oneOf(numbers);
    }

    private static List<String> texts(JsonNode json) {
        var found = new ArrayList<String>();
        collect(json, found);
        return found;
    }

    private static void collect(JsonNode json, List<String> found) {
        if (json.isTextual()) {
            Stream.of(json.asText()).forEach(found::add);
        }
        json.forEach(each -> collect(each, found));
    }
}
