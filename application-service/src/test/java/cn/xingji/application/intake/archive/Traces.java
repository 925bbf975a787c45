package cn.xingji.application.intake.archive;

import cn.xingji.files.FileStore;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Where a marker stands in plain: every column of every table, every file, every record on any topic.
 *
 * @param kafka the brokers' addresses
 */
record Traces(String marker, AgroalDataSource database, FileStore store, String kafka) {
    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = current_schema() and table_name in
                (select table_name from information_schema.tables where table_type = 'BASE TABLE')
            """;

    static String newMarker() {
        return "secret"
                + HexFormat.of().formatHex(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII), 0, 8);
    }

    /** Every column of every table that holds the marker. */
    List<String> inTables() throws SQLException {
        var hex = HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var questions = new ArrayList<String[]>();
            try (var columns = statement.executeQuery(COLUMNS)) {
                while (columns.next()) {
                    var word = "bytea".equals(columns.getString(3)) ? hex : marker;
                    questions.add(new String[] {columns.getString(1), columns.getString(2), word});
                }
            }
            for (var column : questions) {
                var asked = "select count(*) from \"%s\" where \"%s\"::text like '%%%s%%'"
                        .formatted(column[0], column[1], column[2]);
                try (var answer = statement.executeQuery(asked)) {
                    answer.next();
                    if (answer.getLong(1) > 0) {
                        found.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return found;
    }

    /** Files that are of this case and not sealed, or hold the marker, wherever they lie. */
    List<String> inPlainFiles(String id) {
        try (var files = store.all()) {
            return files.map(FileStore.Entry::key)
                    .filter(key -> (key.contains(id) && !key.startsWith("archive/"))
                            || bytes(key).contains(marker))
                    .toList();
        }
    }

    private String bytes(String key) {
        try (var content = store.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records on any topic that hold the marker. */
    List<String> onTopics() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (String.valueOf(record.value()).contains(marker)
                            || record.headers().toString().contains(marker)) {
                        found.add(record.topic() + ": " + record.value());
                    }
                });
            }
            return found;
        }
    }
}
