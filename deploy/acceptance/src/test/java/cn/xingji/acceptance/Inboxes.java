package cn.xingji.acceptance;

import cn.xingji.servers.Service;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the services remember of the facts that they heard. */
record Inboxes(int databasePort) {

    void empty() {
        for (var service : Service.values()) {
            try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s?user=postgres"
                            .formatted(databasePort, service.title()));
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from inbox_event");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
