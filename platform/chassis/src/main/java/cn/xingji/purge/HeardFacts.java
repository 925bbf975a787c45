package cn.xingji.purge;

import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Places;
import cn.xingji.hearing.Strand;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/**
 * What strands remember of facts that cannot come again: those below the place of the strand's group, as the broker
 * keeps it. A row that does not say where its fact was heard stays.
 */
@ApplicationScoped
class HeardFacts implements Leftovers {
    private static final String BEHIND = """
            strand = :strand and topic = :topic and partition = :partition and position < :place
            and received_at < :before
            """;

    private final Rows rows;
    private final PurgeSettings settings;
    private final Hearing hearing;
    private final Places places;

    HeardFacts(Rows rows, PurgeSettings settings, Hearing hearing, Places places) {
        this.rows = rows;
        this.settings = settings;
        this.hearing = hearing;
        this.places = places;
    }

    @Override
    public String kind() {
        return "heard";
    }

    @Override
    public long remove(Instant now) {
        return hearing.strands().stream()
                .mapToLong(strand -> remove(strand, now))
                .sum();
    }

    private long remove(Strand strand, Instant now) {
        return places.of(strand).entrySet().stream()
                .mapToLong(place -> rows.delete(
                        "inbox_event",
                        BEHIND,
                        Map.of(
                                "strand", strand.name(),
                                "topic", place.getKey().topic(),
                                "partition", place.getKey().partition(),
                                "place", place.getValue(),
                                "before", now.minus(settings.heard()))))
                .sum();
    }
}
