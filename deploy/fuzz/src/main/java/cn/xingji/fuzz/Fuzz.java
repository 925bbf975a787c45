package cn.xingji.fuzz;

import cn.xingji.journey.Actor;
import cn.xingji.journey.Addresses;
import cn.xingji.journey.SignIn;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.Ports;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * {@code ./xingji fuzz [requests] [seed]}: hostile requests to the running platform, and what was wrong about the
 * answers.
 */
public final class Fuzz {
    private static final int REQUESTS = 20_000;
    private static final List<String> STAFF = List.of(
            "chen.min",
            "zhou.jian",
            "wu.fang",
            "wang.lei",
            "xu.bo",
            "ma.li",
            "lin.guo",
            "hu.yan",
            "gao.yu",
            "he.jing",
            "admin");

    private final SignIn signIn;
    private final Ports ports;
    private final Checkout checkout;

    public Fuzz(SignIn signIn, Ports ports, Checkout checkout) {
        this.signIn = signIn;
        this.ports = ports;
        this.checkout = checkout;
    }

    public static void main(String[] arguments) {
        var ports = Ports.fromEnvironment();
        if (Ports.isFree(ports.gateway())) {
            System.err.printf("Nothing listens on port %d. Start the platform first: ./xingji up%n", ports.gateway());
            System.exit(1);
        }
        var addresses = new Addresses(
                URI.create("http://localhost:" + ports.gateway()),
                URI.create("http://localhost:" + ports.keycloak()),
                "localhost:" + ports.kafka());
        var requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REQUESTS;
        var seed = arguments.length > 1
                ? Long.parseLong(arguments[1])
                : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        var run = new Fuzz(new SignIn(addresses, LocalKeycloak.ADMIN_PASSWORD), ports, Checkout.find())
                .run(requests, seed);
        System.out.print(run.table());
        System.exit(run.findings().isEmpty() ? 0 : 1);
    }

    /** Sends so many, as people of every role, as a new applicant and as nobody. */
    public Run run(int requests, long seed) {
        return Run.of(aim(seed), requests);
    }

    /**
     * Sends so many in batches, each batch in quiet, and returns which tables a batch changed in which everything was
     * refused.
     */
    public List<String> changedByRefused(int requests, long seed) {
        return new RefusedBatches(aim(seed), ports).changed(requests);
    }

    private Aim aim(long seed) {
        var endpoints = Endpoint.all(checkout.root());
        var actors = Stream.concat(
                        STAFF.stream().map(signIn::as),
                        Stream.of(signIn.as("li.na"), signIn.newApplicant("陌生人"), signIn.nobody()))
                .toList();
        var people = Stream.concat(
                        actors.stream().map(Fuzz::person),
                        Stream.of(new Person("somebody with a forged token", () -> "eyJhbGciOiJub25lIn0.e30.")))
                .toList();
        return new Aim(seed, endpoints, people, Known.by(actors, endpoints), ports);
    }

    private static Person person(Actor actor) {
        return new Person(actor.name(), actor::token);
    }
}
