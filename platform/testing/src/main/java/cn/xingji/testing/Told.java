package cn.xingji.testing;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test told the others: its outbox, read from the database. */
public final class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Told() {}

    /** Every event of this kind about this subject, in the order told. */
    public static <T extends Event> List<T> all(Class<T> type, UUID subject) {
        try (var connection =
                        DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
                var query = connection.prepareStatement(
                        "select payload::text from outbox_event where type = ? and aggregateid = ? order by recorded_at")) {
            query.setString(1, EventType.of(type));
            query.setString(2, subject.toString());
            var events = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(EventJson.read(rows.getString(1), type));
                }
            }
            return events;
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

    private static String setting(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getValue("quarkus.datasource." + name, String.class);
    }
}
