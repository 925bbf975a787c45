package cn.xingji.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/access.csv}: who may do what at which endpoint. Each service has its own lines in it. */
final class AccessTable {
    static final Path FILE = Path.of("..", "docs", "access.csv");
    private static final SharedTable TABLE = new SharedTable(
            FILE,
            Stream.concat(
                            Stream.of("service", "path", "method"),
                            Onlooker.all().stream().map(Onlooker::title))
                    .collect(Collectors.joining(",")));
    private static final int NAMES = 3;

    /** What an endpoint answers to whom. */
    enum Answer {
        /** Anything but the refusals below. */
        ALLOWED,
        NOT_SIGNED_IN,
        FORBIDDEN,
        /** It is not theirs: the same as if there was none. */
        UNKNOWN;

        String word() {
            return switch (this) {
                case ALLOWED -> "allowed";
                case NOT_SIGNED_IN -> "401";
                case FORBIDDEN -> "403";
                case UNKNOWN -> "404";
            };
        }

        /** What a status says of access. */
        static Answer of(int status) {
            return switch (status) {
                case 401 -> NOT_SIGNED_IN;
                case 403 -> FORBIDDEN;
                case 404 -> UNKNOWN;
                default -> ALLOWED;
            };
        }
    }

    /** One endpoint. */
    record Line(String service, String path, String method, Map<Onlooker, Answer> answers) {
        String title() {
            return method + " " + path;
        }

        private String written() {
            var cells = Onlooker.all().stream()
                    .map(onlooker -> answers.get(onlooker).word());
            return Stream.concat(Stream.of(service, path, method), cells).collect(Collectors.joining(","));
        }
    }

    private AccessTable() {}

    /** The service of a test: {@code cn.xingji.audit…} is audit-service. */
    static String service(Class<?> test) {
        return test.getPackageName().split("\\.", -1)[2] + "-service";
    }

    /** The whole file, with these as the lines of their service. */
    static String with(String service, List<Line> own) {
        return TABLE.with(service, own.stream().map(Line::written).toList());
    }

    static List<Line> of(String service) {
        return TABLE.of(service).map(AccessTable::line).toList();
    }

    private static Line line(String text) {
        var cells = text.split(",", -1);
        var answers = new LinkedHashMap<Onlooker, Answer>();
        for (var onlooker : Onlooker.all()) {
            answers.put(onlooker, answer(cells[NAMES + answers.size()]));
        }
        return new Line(cells[0], cells[1], cells[2], answers);
    }

    private static Answer answer(String word) {
        return Stream.of(Answer.values())
                .filter(answer -> answer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer: " + word));
    }
}
