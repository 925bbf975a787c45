package cn.xingji.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens: one base port, the others beside it, so that two checkouts can run at once.
 *
 * @param base the gateway's port
 */
public record Ports(int base) {
    /** The environment variable that moves them all. */
    public static final String VARIABLE = "XINGJI_PORT";

    private static final int DEFAULT = 8080;
    private static final int HIGHEST = 65_500;
    private static final int MANAGEMENT = 30;

    public Ports {
        if (base < 1024 || base > HIGHEST) {
            throw new Trouble("%s must lie between 1024 and %d, not %d".formatted(VARIABLE, HIGHEST, base));
        }
    }

    /** The ports that the environment asks for. */
    public static Ports fromEnvironment() {
        var wish = System.getenv().getOrDefault(VARIABLE, Integer.toString(DEFAULT));
        try {
            return new Ports(Integer.parseInt(wish));
        } catch (NumberFormatException e) {
            throw new Trouble(VARIABLE + " is not a port: " + wish);
        }
    }

    public int gateway() {
        return base;
    }

    public int service(Service service) {
        return base + service.portOffset();
    }

    /** Where the gateway says how it is: health and metrics. */
    public int gatewayManagement() {
        return base + MANAGEMENT;
    }

    /** Where a service says how it is: health, metrics, the description of its API. */
    public int management(Service service) {
        return base + MANAGEMENT + service.portOffset();
    }

    public int keycloak() {
        return base + 10;
    }

    public int keycloakManagement() {
        return base + 11;
    }

    public int postgres() {
        return base + 20;
    }

    public int kafka() {
        return base + 21;
    }

    public int kafkaController() {
        return base + 22;
    }

    public int connect() {
        return base + 23;
    }

    public int smtp() {
        return base + 24;
    }

    public int imap() {
        return base + 25;
    }

    /** Where the mail server shows its mailboxes. */
    public int mailboxes() {
        return base + 26;
    }

    /** A port that nobody uses now, for tests: below those that outgoing connections take meanwhile. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody listens on this port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
