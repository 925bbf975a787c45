package cn.xingji.hearing;

import cn.xingji.events.Event;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What one concern of a service hears, apart from all the others: in a consumer group of its own, each fact once, in a
 * transaction of its own, tried again by itself, and with dead letters of its own.
 */
public final class Strand {
    /** Where in the topics it begins when it is new. */
    public enum Beginning {
        /** With the first fact that was ever told: what it makes of them is right whenever it hears them. */
        FIRST_FACT,
        /** With what is told from now on: it acts on the world outside, which has moved on since. */
        NOW
    }

    private final String name;
    private final Beginning beginning;
    private final Map<Class<? extends Event>, Consumer<Heard>> acts;

    private Strand(String name, Beginning beginning, Map<Class<? extends Event>, Consumer<Heard>> acts) {
        this.name = name;
        this.beginning = beginning;
        this.acts = Map.copyOf(acts);
    }

    /** One that hears nothing yet. Its name is kept with what it has heard: it never changes. */
    public static Strand strand(String name) {
        return new Strand(name, Beginning.FIRST_FACT, Map.of());
    }

    /** The same one, which also does this about such a fact. */
    public <T extends Event> Strand on(Class<T> fact, Consumer<T> act) {
        return hearing(fact, heard -> act.accept(fact.cast(heard.event())));
    }

    /** The same one, which also does this about such a fact, knowing when it happened. */
    public <T extends Event> Strand on(Class<T> fact, BiConsumer<T, Instant> act) {
        return hearing(fact, heard -> act.accept(fact.cast(heard.event()), heard.at()));
    }

    /** The same one, which does this about every fact that any service tells. */
    public Strand onEach(Consumer<Heard> act) {
        var all = this;
        for (var fact : EventType.all().values()) {
            all = all.hearing(fact, act);
        }
        return all;
    }

    /** The same one, which leaves alone what was told before it stood. */
    public Strand fromNow() {
        return new Strand(name, Beginning.NOW, acts);
    }

    public String name() {
        return name;
    }

    public Beginning beginning() {
        return beginning;
    }

    /** The facts that it does something about. */
    public Set<Class<? extends Event>> facts() {
        return acts.keySet();
    }

    Set<String> topics() {
        return acts.keySet().stream().map(fact -> Topic.of(fact).title()).collect(Collectors.toUnmodifiableSet());
    }

    boolean hears(Class<? extends Event> fact) {
        return acts.containsKey(fact);
    }

    void hear(Heard heard) {
        acts.get(heard.event().getClass()).accept(heard);
    }

    private Strand hearing(Class<? extends Event> fact, Consumer<Heard> act) {
        var more = new LinkedHashMap<>(acts);
        if (more.put(fact, act) != null) {
            throw new IllegalArgumentException("%s hears %s twice".formatted(name, fact.getSimpleName()));
        }
        return new Strand(name, beginning, more);
    }
}
