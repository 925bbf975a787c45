package cn.xingji.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.Event;
import cn.xingji.events.Topic;
import cn.xingji.servers.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who hears what, as {@code docs/architecture.md} draws it: each service's arrows are what its table of subscriptions
 * says. Run with {@code -Dxingji.snapshots=write} to draw them anew.
 */
public final class HearingPicture {
    private static final boolean WRITE = "write".equals(System.getProperty("xingji.snapshots"));
    private static final String INDENT = "    ";

    private HearingPicture() {}

    /**
     * Holds the picture against a service's table.
     *
     * @param service its short name, such as {@code audit}
     * @param strands the facts that each of its strands hears
     */
    public static void check(String service, Map<String, Set<Class<? extends Event>>> strands) {
        var file = Checkout.find().root().resolve("docs/architecture.md");
        try {
            var page = Files.readString(file);
            var first = INDENT + "%% what " + service + "-service hears\n";
            var from = page.indexOf(first) + first.length();
            assertThat(from).as("the place of " + service + " in the picture").isGreaterThan(first.length());
            var to = page.indexOf(INDENT + "%% so much\n", from);
            var arrows = arrows(service, strands);
            if (WRITE) {
                Files.writeString(file, page.substring(0, from) + arrows + page.substring(to));
            } else {
                assertThat(page.substring(from, to))
                        .as("run again with -Dxingji.snapshots=write if the change is meant")
                        .isEqualTo(arrows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String arrows(String service, Map<String, Set<Class<? extends Event>>> strands) {
        var told = new TreeMap<Topic, String>();
        new TreeMap<>(strands)
                .forEach((strand, facts) -> facts.stream()
                        .collect(groupingBy(Topic::of))
                        .forEach((topic, heard) -> {
                            var all = heard.size() == topic.family().getPermittedSubclasses().length;
                            var names = all
                                    ? "everything"
                                    : heard.stream()
                                            .map(Class::getSimpleName)
                                            .sorted()
                                            .collect(joining(", "));
                            told.merge(topic, strand + ": " + names, (one, other) -> one + "<br>" + other);
                        }));
        return told.entrySet().stream()
                .map(arrow -> "%s%s -->|\"%s\"| %s%n"
                        .formatted(INDENT, arrow.getKey().name().toLowerCase(Locale.ROOT), arrow.getValue(), service))
                .collect(joining());
    }
}
