package cn.xingji.testing;

import cn.xingji.events.Topic;
import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Keeping;
import cn.xingji.servers.LocalKafka;
import cn.xingji.servers.LocalPostgres;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts PostgreSQL and Kafka once for a module's tests, by the same classes that start them for people. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "xingji";

    private LocalPostgres postgres;
    private LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        TestClock.reset();
        var home = Scratch.directory("real-parts");
        postgres = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), Ports.free());
        kafka = new LocalKafka(Checkout.find(), home, Ports.free(), Ports.free());
        postgres.start();
        postgres.createDatabase(DATABASE, DATABASE);
        kafka.start();
        kafka.createTopics(facts(), 1, Keeping.FOR_EVER);
        kafka.createTopics(deadLetters(), 1, Keeping.THIRTY_DAYS);

        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
        settings.put("quarkus.datasource.username", DATABASE);
        settings.put("quarkus.datasource.password", DATABASE);
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.putAll(SignedTokens.SETTINGS);
        settings.put("xingji.clock.file", TestClock.FILE.toString());
        settings.put("xingji.storage.directory", home.resolve("storage").toString());
        settings.put("xingji.public-url", "http://localhost:8080");
        settings.put("xingji.signing.keystore", TestSigningKey.create(home).toString());
        settings.put("xingji.signing.password", TestSigningKey.PASSWORD);
        return settings;
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }

    private static List<String> facts() {
        return Arrays.stream(Topic.values()).map(Topic::title).toList();
    }

    private static List<String> deadLetters() {
        return facts().stream()
                .flatMap(topic -> Stream.concat(
                                Arrays.stream(Service.values()).map(Service::module), Stream.of("service-test"))
                        .map(service -> topic + "." + service + ".dlq"))
                .toList();
    }
}
