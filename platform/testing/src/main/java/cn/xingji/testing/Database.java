package cn.xingji.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the service under test. */
final class Database {
    private Database() {}

    static Connection open() throws SQLException {
        return DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
    }

    static Set<String> strandsThatHeard(UUID eventId) {
        try (var connection = open();
                var query = connection.prepareStatement("select strand from inbox_event where event_id = ?")) {
            query.setObject(1, eventId);
            var strands = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    strands.add(rows.getString(1));
                }
            }
            return strands;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean hasHeard(String strand, UUID eventId) {
        try (var connection = open();
                var query =
                        connection.prepareStatement("select 1 from inbox_event where strand = ? and event_id = ?")) {
            query.setString(1, strand);
            query.setObject(2, eventId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void forgetHearing(UUID eventId) {
        try (var connection = open();
                var statement = connection.prepareStatement("delete from inbox_event where event_id = ?")) {
            statement.setObject(1, eventId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
