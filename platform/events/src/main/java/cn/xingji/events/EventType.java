package cn.xingji.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The CloudEvents {@code type} of each event: {@code cn.xingji.<family>.<Record>.v1}. */
public final class EventType {
    private static final Map<String, Class<? extends Event>> BY_NAME = Arrays.stream(Topic.values())
            .flatMap(topic -> Arrays.stream(topic.family().getPermittedSubclasses()))
            .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
            .collect(Collectors.toUnmodifiableMap(EventType::of, Function.identity()));

    private EventType() {}

    public static String of(Event event) {
        return of(event.getClass());
    }

    public static String of(Class<? extends Event> type) {
        var family =
                type.getInterfaces()[0].getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
        return "cn.xingji." + family + "." + type.getSimpleName() + ".v1";
    }

    /** The record behind a type name; empty for one that a newer producer invented. */
    public static Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every event there is, by type name. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }
}
