package cn.xingji.testing;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the service under test told the others: its outbox, read from the database. */
public final class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Told() {}

    /** Every event of this kind about this subject, or about the certificate of this case, in the order told. */
    public static <T extends Event> List<T> all(Class<T> type, UUID subject) {
        return rows("payload::text", type, subject).stream()
                .map(payload -> EventJson.read(payload, type))
                .toList();
    }

    /** Who acted, by name and id, in each event of this kind about this subject. */
    public static List<String> actors(Class<? extends Event> type, UUID subject) {
        return rows("ce_actor || ' ' || ce_actorid", type, subject);
    }

    private static List<String> rows(String column, Class<? extends Event> type, UUID subject) {
        var asked = "select " + column + """
                 from outbox_event
                where type = ? and ? in (aggregateid, payload ->> 'caseId') order by recorded_at
                """;
        try (var connection = Database.open();
                var query = connection.prepareStatement(asked)) {
            query.setString(1, EventType.of(type));
            query.setString(2, subject.toString());
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first event of this kind about this subject, once it was told. */
    public static <T extends Event> T await(Class<T> type, UUID subject) {
        return Awaitility.await(type.getSimpleName() + " about " + subject)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> all(type, subject), found -> !found.isEmpty())
                .getFirst();
    }
}
