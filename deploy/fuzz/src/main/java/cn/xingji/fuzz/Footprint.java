package cn.xingji.fuzz;

import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A digest of every table of every service, but for those that keep the platform's own books. */
record Footprint(Map<String, String> tables) {
    /** What changes by itself, or may remember that something was refused. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "idempotency_key", "outbox_event", "inbox_event", "strand", "relay_mark", "work", "flyway_schema_history");

    private static final String SCHEDULER = "qrtz_";

    static Footprint of(Ports ports) {
        var tables = new TreeMap<String, String>();
        for (var service : Service.values()) {
            var url = "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(ports.postgres(), service.title());
            try (var connection = DriverManager.getConnection(url)) {
                for (var table : tables(connection)) {
                    tables.put(service.title() + "." + table, digest(connection, table));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return new Footprint(tables);
    }

    /** The tables that differ. */
    Set<String> changedSince(Footprint before) {
        var changed = new TreeSet<String>();
        tables.forEach((table, digest) -> {
            if (!digest.equals(before.tables.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME");
                if (!name.startsWith(SCHEDULER) && !BOOKKEEPING.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String digest(Connection connection, String table) throws SQLException {
        var sql =
                "select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from \""
                        + table + "\" t";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
