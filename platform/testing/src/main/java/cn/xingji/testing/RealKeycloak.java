package cn.xingji.testing;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.LocalPostgres;
import cn.xingji.servers.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Keycloak with our realm, for the tests of a service that speaks to its administration; see {@link Persons}. */
public final class RealKeycloak implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "keycloak";

    private LocalPostgres postgres;
    private LocalKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        var home = Scratch.directory("real-keycloak");
        postgres = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), Ports.free());
        postgres.start();
        postgres.createDatabase(DATABASE, DATABASE);
        var port = Ports.free();
        keycloak = new LocalKeycloak(
                Checkout.find(),
                Cache.ofUser(),
                home,
                port,
                Ports.free(),
                Map.of(
                        "KC_DB_URL",
                        postgres.jdbcUrl(DATABASE),
                        "KC_DB_USERNAME",
                        DATABASE,
                        "KC_DB_PASSWORD",
                        DATABASE,
                        "XINGJI_PUBLIC_URL",
                        "http://localhost:8080"));
        keycloak.start();
        return Map.of(
                "xingji.keycloak.url",
                "http://localhost:" + port,
                "xingji.keycloak.client-secret",
                LocalKeycloak.CLIENT_SECRETS.get("XINGJI_KEYCLOAK_CLIENT_SECRET"));
    }

    @Override
    public void stop() {
        keycloak.close();
        postgres.close();
    }
}
