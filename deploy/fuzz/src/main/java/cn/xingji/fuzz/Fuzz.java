package cn.xingji.fuzz;

import cn.xingji.journey.Addresses;
import cn.xingji.journey.SignIn;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code ./xingji fuzz [requests] [seed]}: hostile requests to the running platform, and what was wrong about the
 * answers.
 */
public final class Fuzz {
    private static final int REQUESTS = 20_000;
    private static final int IN_QUIET = 200;

    private final SignIn signIn;
    private final Ports ports;
    private final Checkout checkout;

    public Fuzz(SignIn signIn, Ports ports, Checkout checkout) {
        this.signIn = signIn;
        this.ports = ports;
        this.checkout = checkout;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)) ? 0 : 1);
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    /**
     * Sends so many, then a few in quiet; prints what came of both.
     *
     * @return what was wrong: each kind of finding, and the tables that refused requests changed
     */
    public List<String> send(int requests, long seed) {
        var aim = aim(seed);
        var run = Run.of(aim, requests);
        System.out.print(run.table());
        var changed = new RefusedBatches(aim, ports)
                .changed(Math.min(requests, IN_QUIET)).stream()
                        .map(table -> "Changed by what was refused: " + table)
                        .toList();
        changed.forEach(System.out::println);
        return Stream.concat(run.findings().stream().map(Run.Finding::kind), changed.stream())
                .distinct()
                .toList();
    }

    private static boolean run(List<String> arguments) {
        var requests = arguments.isEmpty() ? REQUESTS : number(arguments.getFirst());
        var seed = arguments.size() > 1
                ? number(arguments.get(1))
                : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        var ports = Ports.fromEnvironment();
        var signIn = new SignIn(Addresses.ofRunning(ports), LocalKeycloak.ADMIN_PASSWORD);
        return new Fuzz(signIn, ports, Checkout.find()).send(requests, seed).isEmpty();
    }

    private static int number(String word) {
        try {
            return Math.clamp(Long.parseLong(word), 1, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw new Trouble("Not a number: " + word + ". It is ./xingji fuzz [requests] [seed]");
        }
    }

    /** By people of every role, a new applicant, nobody, and somebody with a forged token. */
    private Aim aim(long seed) {
        var endpoints = Endpoint.all(checkout.root());
        var actors = Stream.concat(
                        demoAccounts().map(signIn::as), Stream.of(signIn.newApplicant("陌生人"), signIn.nobody()))
                .toList();
        var people = Stream.concat(actors.stream().map(Person::of), Stream.of(Person.withForgedToken()))
                .toList();
        return new Aim(seed, endpoints, people, Known.by(actors, endpoints), ports);
    }

    /** One of each role, and an applicant: the local platform's own people. */
    private Stream<String> demoAccounts() {
        try {
            var users =
                    new JsonMapper().readTree(checkout.localPeople().toFile()).path("users");
            return StreamSupport.stream(users.spliterator(), false)
                    .map(user -> user.path("username").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
